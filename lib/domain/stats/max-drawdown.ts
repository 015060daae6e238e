/** Deepest fall of a price from an earlier high, as a fraction of it (0 to −1); gaps are skipped; NaN when no price is known. */
export function maxDrawdown(prices: Float64Array): number {
  let high = Number.NaN;
  let deepest = Number.NaN;
  for (const price of prices) {
    if (Number.isNaN(price)) continue;
    if (!(price <= high)) high = price;
    const fall = price / high - 1;
    if (!(fall >= deepest)) deepest = fall;
  }
  return deepest;
}
