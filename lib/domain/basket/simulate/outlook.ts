import { mean } from "@/lib/domain/stats/mean";
import { quantileOfSorted } from "@/lib/domain/stats/quantile";

/** What may become of one dollar. Values are multiples of what was put in, chances are shares of the paths. */
export interface Outlook {
  /** Days from the purchase, 0 first. */
  readonly days: number[];
  readonly quantiles: { p5: number[]; p25: number[]; p50: number[]; p75: number[]; p95: number[] };
  readonly mean: number;
  readonly median: number;
  readonly loseAny: number;
  readonly loseHalf: number;
  readonly twofold: number;
  readonly fivefold: number;
  readonly tenfold: number;
  /** Mean loss of the worst twentieth, as a fraction of what was put in. */
  readonly expectedShortfall: number;
}

/** Every day of the first month, then every third, and always the last. */
const shownDays = (horizonDays: number): number[] =>
  Array.from({ length: horizonDays + 1 }, (_, day) => day).filter(
    (day) => day <= 30 || day % 3 === 0 || day === horizonDays,
  );

/** The values of one day of all paths, smallest first. */
export function sortedDay(values: Float32Array, paths: number, day: number): Float64Array {
  const stride = values.length / paths;
  const column = new Float32Array(paths);
  for (let path = 0; path < paths; path++) column[path] = values[path * stride + day] ?? 0;
  // Sorting single precision is twice as fast.
  return new Float64Array(column.sort());
}

/** How many of sorted values are below `level`. */
function countBelow(sorted: Float64Array, level: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < level) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of sorted values that are below `level`. */
export const shareBelow = (sorted: Float64Array, level: number): number =>
  countBelow(sorted, level) / sorted.length;

/** Share of sorted values that are at least `level`. */
export const shareAtLeast = (sorted: Float64Array, level: number): number =>
  (sorted.length - countBelow(sorted, level)) / sorted.length;

/** How many paths are the worst, or best, twentieth. */
export const tailSize = (paths: number): number => Math.max(1, Math.ceil(paths / 20));

/** The fan, the chances and the shortfall of simulated values, `horizonDays + 1` a path. */
export function outlookOf(values: Float32Array, paths: number): Outlook {
  const horizonDays = values.length / paths - 1;
  const days = shownDays(horizonDays);
  const quantiles: Outlook["quantiles"] = { p5: [], p25: [], p50: [], p75: [], p95: [] };
  let ends: Float64Array = new Float64Array(0);
  for (const day of days) {
    const sorted = sortedDay(values, paths, day);
    quantiles.p5.push(quantileOfSorted(sorted, 0.05));
    quantiles.p25.push(quantileOfSorted(sorted, 0.25));
    quantiles.p50.push(quantileOfSorted(sorted, 0.5));
    quantiles.p75.push(quantileOfSorted(sorted, 0.75));
    quantiles.p95.push(quantileOfSorted(sorted, 0.95));
    ends = sorted;
  }
  return {
    days,
    quantiles,
    mean: mean(ends),
    median: quantileOfSorted(ends, 0.5),
    loseAny: shareBelow(ends, 1),
    loseHalf: shareBelow(ends, 0.5),
    twofold: shareAtLeast(ends, 2),
    fivefold: shareAtLeast(ends, 5),
    tenfold: shareAtLeast(ends, 10),
    expectedShortfall: 1 - mean(ends.subarray(0, tailSize(paths))),
  };
}
