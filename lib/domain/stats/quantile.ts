import { sortedKnown } from "./sorted-known";

/** Quantile of ascending values without gaps: linear interpolation of order statistics. Source: Hyndman and Fan 1996, type 7. */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}

/** Quantile (type 7) of the known values; NaN when there is none. */
export const quantile = (values: Float64Array, probability: number): number =>
  quantileOfSorted(sortedKnown(values), probability);
