/**
 * Share of the deepest fall within a window that the last known price has regained: 0 at its bottom, 1 back at the high before
 * it, above 1 beyond; NaN when no price is known or none fell. Source: Magdon-Ismail and Atiya 2004 on the fall itself.
 */
export function recovery(prices: Float64Array): number {
  let high = Number.NaN;
  let deepest = 0;
  let peak = Number.NaN;
  let trough = Number.NaN;
  let last = Number.NaN;
  for (const price of prices) {
    if (Number.isNaN(price)) continue;
    last = price;
    if (!(price <= high)) high = price;
    const fall = 1 - price / high;
    if (fall <= deepest) continue;
    deepest = fall;
    peak = high;
    trough = price;
  }
  return (last - trough) / (peak - trough);
}
