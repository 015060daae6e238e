/**
 * Root mean square of what the known returns fall short of a target, over all n of them; NaN when there is none.
 * Source: Rollinger and Hoffman, "Sortino: A 'Sharper' Ratio" (target downside deviation).
 */
export function downsideDeviation(returns: Float64Array, target = 0): number {
  let squares = 0;
  let count = 0;
  for (const value of returns) {
    if (Number.isNaN(value)) continue;
    squares += Math.min(0, value - target) ** 2;
    count++;
  }
  return count === 0 ? Number.NaN : Math.sqrt(squares / count);
}
