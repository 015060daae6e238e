import { tailSize } from "./outlook";

/** What each bet adds to the basket's worst and best ends; each list adds up to 1. */
export interface Contributions {
  readonly loss: Float64Array;
  readonly upside: Float64Array;
}

/** Means of `weight × (end − 1)` of each bet over some paths, as shares of their sum; by weight when that is nothing. */
function sharesOf(
  paths: Uint32Array,
  betEnds: Float32Array,
  weights: readonly number[],
  sign: 1 | -1,
): Float64Array {
  const pathCount = betEnds.length / weights.length;
  const sums = Float64Array.from(weights, (weight, bet) => {
    let sum = 0;
    for (const path of paths) sum += (betEnds[bet * pathCount + path] ?? 0) - 1;
    return sign * weight * sum;
  });
  const total = sums.reduce((sum, one) => sum + one, 0);
  if (total > 0) return sums.map((one) => one / total);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(weights, (weight) => weight / whole);
}

/** Shares of the loss in the worst twentieth and of the gain in the best twentieth of the paths. Source: Euler allocation. */
export function contributions(
  ends: Float32Array,
  betEnds: Float32Array,
  weights: readonly number[],
): Contributions {
  const order = Uint32Array.from(ends, (_, path) => path).sort(
    (a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b,
  );
  const size = tailSize(ends.length);
  return {
    loss: sharesOf(order.subarray(0, size), betEnds, weights, -1),
    upside: sharesOf(order.subarray(order.length - size), betEnds, weights, 1),
  };
}
