export interface MeanTest {
  readonly mean: number;
  /** Standard error that allows for correlation between neighbouring values. */
  readonly standardError: number;
  /** mean / standardError; NaN when there is no spread. */
  readonly t: number;
  /** Known values. */
  readonly n: number;
}

/**
 * Tests whether the mean of a series differs from 0 when values up to `lag` steps apart are correlated, as those of
 * overlapping horizons are. Unknown values are left out. Bartlett weights. Source: Newey and West 1987.
 */
export function neweyWest(series: Float64Array, lag: number): MeanTest {
  const known = series.filter((value) => !Number.isNaN(value));
  const n = known.length;
  if (n === 0) return { mean: Number.NaN, standardError: Number.NaN, t: Number.NaN, n };
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const deviations = known.map((value) => value - mean);
  let variance = autocovariance(deviations, 0);
  for (let k = 1; k <= Math.min(lag, n - 1); k++)
    variance += 2 * (1 - k / (lag + 1)) * autocovariance(deviations, k);
  const standardError = Math.sqrt(Math.max(0, variance) / n);
  return { mean, standardError, t: standardError > 0 ? mean / standardError : Number.NaN, n };
}

function autocovariance(deviations: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < deviations.length; i++)
    sum += (deviations[i] ?? 0) * (deviations[i - lag] ?? 0);
  return sum / deviations.length;
}
