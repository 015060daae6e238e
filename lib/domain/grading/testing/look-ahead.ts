import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { measureDay } from "@/lib/domain/grading/measure-day";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import { cutAfter } from "./synthetic-panel";

const bytesOf = (values: Float64Array) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength);

/**
 * Keys of the factors whose values on a day change when everything after the day is cut off: factors that look ahead.
 * `read` stands for what is done to stored cells before grading; a test plants a leak there.
 */
export function factorsThatLookAhead(
  panel: Panel,
  day: Day,
  read: (stored: Panel) => Panel = (stored) => stored,
): string[] {
  const whole = measureDay(preparePanel(read(panel)), day);
  const cut = measureDay(preparePanel(read(cutAfter(panel, day))), day);
  if (whole.tokens.length !== cut.tokens.length) return ["the list of tokens"];
  return whole.factorKeys.filter((_, factor) =>
    whole.tokens.some(({ values }, index) => {
      const other = cut.tokens[index]?.values ?? new Float64Array(0);
      const cell = (cells: Float64Array) => bytesOf(cells.subarray(factor, factor + 1));
      return !cell(values).equals(cell(other));
    }),
  );
}
