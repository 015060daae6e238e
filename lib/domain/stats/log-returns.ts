/**
 * Writes to `out[i]` ln(prices[i] / the last known price before it); NaN where the price of day i is unknown or nothing came before.
 * `observed[i]` 0 marks a carried price: it is no observation, so it has no return.
 */
export function logReturns(prices: Float64Array, observed: Uint8Array, out: Float64Array): void {
  let previous = Number.NaN;
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] ?? Number.NaN;
    out[i] = observed[i] === 1 ? Math.log(price / previous) : Number.NaN;
    previous = price;
  }
}
