import { type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { perFrame } from "./per-frame";

const ranksOf = perFrame(() => new Map<string, Float64Array>());

/** Percentile of each value among the known ones, 0 to 100 with mid-ranks for ties; NaN stays NaN. */
function percentilesOf(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const ranks = new Map<number, number>();
  for (let start = 0; start < known.length; ) {
    const value = known[start] ?? Number.NaN;
    let end = start + 1;
    while (end < known.length && known[end] === value) end++;
    ranks.set(value, (50 * (start + end)) / known.length);
    start = end;
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}

/** The percentiles of a frame's column, worked out once a frame. */
export function columnPercentiles(frame: MarketFrame, columnId: string): Float64Array {
  const columns = ranksOf(frame);
  const ranks = columns.get(columnId) ?? percentilesOf(numbersOf(frame, columnId));
  columns.set(columnId, ranks);
  return ranks;
}
