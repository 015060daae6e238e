import { quantileOfSorted } from "./quantile";
import { sortedKnown } from "./sorted-known";

/** Size of the 95th percentile of returns over that of the 5th; NaN when the 5th is 0 or nothing is known. Source: pyfolio/empyrical `tail_ratio`. */
export function tailRatio(returns: Float64Array): number {
  const sorted = sortedKnown(returns);
  const left = Math.abs(quantileOfSorted(sorted, 0.05));
  return left === 0 ? Number.NaN : Math.abs(quantileOfSorted(sorted, 0.95)) / left;
}
