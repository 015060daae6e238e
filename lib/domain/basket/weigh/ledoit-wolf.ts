/** Observations row-major: a row a day, a column an asset; none is unknown. */
export interface Observations {
  readonly days: number;
  readonly assets: number;
  readonly values: Float64Array;
}

export interface ShrunkCovariance {
  /** Of one day. */
  readonly covariance: number[][];
  /** Weight of the target, 0 to 1. */
  readonly shrinkage: number;
}

/** The observations less their column's mean. */
function centred({ days, assets, values }: Observations): Float64Array {
  const out = Float64Array.from(values);
  for (let asset = 0; asset < assets; asset++) {
    let sum = 0;
    for (let day = 0; day < days; day++) sum += values[day * assets + asset] ?? 0;
    for (let day = 0; day < days; day++) {
      const at = day * assets + asset;
      out[at] = (values[at] ?? 0) - sum / days;
    }
  }
  return out;
}

const square = (size: number, of: (i: number, j: number) => number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => of(i, j)));

/** Mean over the days of a function of a day's row. */
function meanOf(days: number, assets: number, of: (start: number) => number): number {
  let sum = 0;
  for (let day = 0; day < days; day++) sum += of(day * assets);
  return sum / days;
}

const cell = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? 0;
const sumOf = (size: number, of: (i: number, j: number) => number) =>
  square(size, of).reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);

/**
 * The sample covariance (divided by the number of days) shrunk towards one in which every pair has the mean correlation.
 * Source: Ledoit and Wolf 2004, Honey, I Shrunk the Sample Covariance Matrix, Journal of Portfolio Management 30(4), appendix.
 * One asset has nothing to shrink.
 */
export function ledoitWolf(observations: Observations): ShrunkCovariance {
  const { days, assets } = observations;
  const x = centred(observations);
  const at = (index: number) => x[index] ?? 0;
  const sample = square(assets, (i, j) => meanOf(days, assets, (s) => at(s + i) * at(s + j)));
  if (assets < 2) return { covariance: sample, shrinkage: 0 };
  const deviation = sample.map((row, i) => Math.sqrt(row[i] ?? 0));
  const spread = (i: number, j: number) => (deviation[i] ?? 0) * (deviation[j] ?? 0);
  const correlationSum = sumOf(assets, (i, j) => (i === j ? 0 : cell(sample, i, j) / spread(i, j)));
  const meanCorrelation = correlationSum / (assets * (assets - 1));
  const target = square(assets, (i, j) =>
    i === j ? cell(sample, i, i) : meanCorrelation * spread(i, j),
  );
  const pi = square(assets, (i, j) =>
    meanOf(days, assets, (s) => (at(s + i) * at(s + j) - cell(sample, i, j)) ** 2),
  );
  // Asymptotic covariance of the variance of i with the covariance of i and j.
  const theta = square(assets, (i, j) =>
    meanOf(
      days,
      assets,
      (s) => (at(s + i) ** 2 - cell(sample, i, i)) * (at(s + i) * at(s + j) - cell(sample, i, j)),
    ),
  );
  const rhoOff = sumOf(assets, (i, j) =>
    i === j ? 0 : meanCorrelation * ((deviation[j] ?? 0) / (deviation[i] ?? 0)) * cell(theta, i, j),
  );
  const rho = rhoOff + pi.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const piSum = sumOf(assets, (i, j) => cell(pi, i, j));
  const gamma = sumOf(assets, (i, j) => (cell(target, i, j) - cell(sample, i, j)) ** 2);
  const kappa = gamma > 0 ? (piSum - rho) / gamma : 0;
  const shrinkage = Math.max(0, Math.min(1, kappa / days));
  const covariance = square(
    assets,
    (i, j) => shrinkage * cell(target, i, j) + (1 - shrinkage) * cell(sample, i, j),
  );
  return { covariance, shrinkage };
}
