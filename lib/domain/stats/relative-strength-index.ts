import { forEachChange } from "./for-each-change";

/**
 * Wilder's RSI (0 to 100) at the known prices, aligned with them; 50 while nothing has moved; NaN on unknown days and until
 * `length` changes are known. Source: Wilder 1978, New Concepts in Technical Trading Systems; first averages are simple means.
 */
export function relativeStrengthSeries(prices: Float64Array, length = 14): Float64Array {
  const strengths = new Float64Array(prices.length).fill(Number.NaN);
  let gain = 0;
  let loss = 0;
  let changes = 0;
  forEachChange(prices, (change, i) => {
    changes++;
    const kept = changes <= length ? 1 : 1 - 1 / length;
    gain = gain * kept + Math.max(0, change) / length;
    loss = loss * kept + Math.max(0, -change) / length;
    if (changes >= length) strengths[i] = gain + loss === 0 ? 50 : (100 * gain) / (gain + loss);
  });
  return strengths;
}

/** Wilder's RSI (0 to 100) of the known prices at the last one; 50 when nothing moved; NaN for fewer than `length` changes. */
export const relativeStrengthIndex = (prices: Float64Array, length = 14): number =>
  relativeStrengthSeries(prices, length).findLast((strength) => !Number.isNaN(strength)) ??
  Number.NaN;
