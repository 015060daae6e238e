/**
 * Wilder's RSI (0 to 100) of the known prices at the last one; 50 when nothing moved; NaN for fewer than `length` changes.
 * Source: Wilder 1978, New Concepts in Technical Trading Systems; first averages are simple means.
 */
export function relativeStrengthIndex(prices: Float64Array, length = 14): number {
  let gain = 0;
  let loss = 0;
  let changes = 0;
  let previous = Number.NaN;
  for (const price of prices) {
    if (Number.isNaN(price)) continue;
    if (!Number.isNaN(previous)) {
      changes++;
      const change = price - previous;
      const kept = changes <= length ? 1 : 1 - 1 / length;
      gain = gain * kept + Math.max(0, change) / length;
      loss = loss * kept + Math.max(0, -change) / length;
    }
    previous = price;
  }
  if (changes < length) return Number.NaN;
  return gain + loss === 0 ? 50 : (100 * gain) / (gain + loss);
}
