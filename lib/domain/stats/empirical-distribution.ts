import { sortedKnown } from "./sorted-known";

/** A continuous, non-decreasing distribution function through the mid-ranks of a sample. */
export interface EmpiricalDistribution {
  /** Ascending and at least `minKnotGap` apart. */
  readonly knots: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * Values nearer than this share a knot, so that the function has no cliffs: 100 grade points over a millionth still leave
 * nine exact decimals to a sum of contributions.
 */
const minKnotGap = 1e-6;

/** The piecewise linear distribution through (value, mid-rank) of the known values. */
export function empiricalDistribution(values: Float64Array): EmpiricalDistribution {
  const sorted = sortedKnown(values);
  const knots: number[] = [];
  const probabilities: number[] = [];
  for (let first = 0; first < sorted.length; ) {
    const start = sorted[first] ?? Number.NaN;
    let last = first;
    let total = start;
    while (last + 1 < sorted.length && (sorted[last + 1] ?? Number.NaN) - start <= minKnotGap) {
      last++;
      total += sorted[last] ?? Number.NaN;
    }
    knots.push(total / (last - first + 1));
    probabilities.push((first + last + 1) / 2 / sorted.length);
    first = last + 1;
  }
  return { knots: Float64Array.from(knots), probabilities: Float64Array.from(probabilities) };
}

/** Index of the segment right of which `value` lies: the last knot at or below it, kept inside the range. */
function segmentOf(knots: Float64Array, value: number): number {
  let low = 0;
  let high = knots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((knots[middle] ?? Number.NaN) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, Math.max(0, knots.length - 2));
}

/** F(value), strictly between 0 and 1: beyond the sample it stays at its outermost mid-ranks; 0.5 without a sample. */
export function distributionAt(
  { knots, probabilities }: EmpiricalDistribution,
  value: number,
): number {
  const segment = segmentOf(knots, value);
  const left = knots[segment] ?? 0;
  const right = knots[segment + 1] ?? left;
  const pLeft = probabilities[segment] ?? 0.5;
  const pRight = probabilities[segment + 1] ?? pLeft;
  if (value <= left) return pLeft;
  if (value >= right) return pRight;
  return pLeft + ((value - left) / (right - left)) * (pRight - pLeft);
}

/** Slope of F just right of a value; 0 beyond the sample. */
export function densityAt({ knots, probabilities }: EmpiricalDistribution, value: number): number {
  const segment = segmentOf(knots, value);
  const left = knots[segment] ?? 0;
  const right = knots[segment + 1] ?? left;
  if (value < left || value >= right) return 0;
  return ((probabilities[segment + 1] ?? 0.5) - (probabilities[segment] ?? 0.5)) / (right - left);
}
