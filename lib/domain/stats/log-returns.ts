/**
 * Writes to `out[i]` ln(prices[i] / the last known price before it); NaN where day i has no price or the last one is more
 * than `maxGapDays` days back.
 */
export function logReturns(prices: Float64Array, maxGapDays: number, out: Float64Array): void {
  let previous = Number.NaN;
  let gapDays = 0;
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] ?? Number.NaN;
    gapDays++;
    if (Number.isNaN(price)) {
      out[i] = Number.NaN;
      continue;
    }
    out[i] = gapDays <= maxGapDays ? Math.log(price / previous) : Number.NaN;
    previous = price;
    gapDays = 0;
  }
}
