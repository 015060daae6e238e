import type { TokenSignal } from "@/components/signals/outcome-value";
import { type Day, parseDay } from "@/lib/domain/market/day";

/** A signal as it is drawn on the chart. */
export type SignalMark = Pick<TokenSignal, "day" | "name" | "direction">;

/** The signals of one day of a chart. */
export interface DayMarks {
  /** Of the day, from the chart's first. */
  readonly index: number;
  readonly names: readonly string[];
  readonly isBullish: boolean;
  readonly isBearish: boolean;
}

/** The marks that fall on the days of a chart, oldest first, one entry a day. */
export function marksOf(marks: readonly SignalMark[], firstDay: Day, days: number): DayMarks[] {
  const byIndex = new Map<number, SignalMark[]>();
  for (const mark of marks) {
    const index = (parseDay(mark.day) ?? Number.NaN) - firstDay;
    if (!(index >= 0 && index < days)) continue;
    byIndex.set(index, [...(byIndex.get(index) ?? []), mark]);
  }
  return [...byIndex]
    .map(([index, ofDay]) => ({
      index,
      names: ofDay.map(({ name }) => name),
      isBullish: ofDay.some(({ direction }) => direction === "bullish"),
      isBearish: ofDay.some(({ direction }) => direction === "bearish"),
    }))
    .sort((a, b) => a.index - b.index);
}
