type Matrix = readonly (readonly number[])[];

const cell = (matrix: Matrix, i: number, j: number) => matrix[i]?.[j] ?? 0;

/** Distances between the columns of √((1 − ρ) / 2), Euclidean, as the paper clusters them. */
function distances(covariance: Matrix): number[][] {
  const size = covariance.length;
  const apart = covariance.map((row, i) =>
    row.map((value, j) => {
      const spread = Math.sqrt(cell(covariance, i, i) * cell(covariance, j, j));
      const correlation = spread > 0 ? value / spread : 0;
      return i === j ? 0 : Math.sqrt(Math.max(0, (1 - correlation) / 2));
    }),
  );
  return apart.map((a) =>
    apart.map((b) => {
      let squares = 0;
      for (let k = 0; k < size; k++) squares += ((a[k] ?? 0) - (b[k] ?? 0)) ** 2;
      return Math.sqrt(squares);
    }),
  );
}

interface Cluster {
  /** Its assets in the order of the tree's leaves. */
  readonly leaves: readonly number[];
}

/** Distance of the nearest two members. */
function singleLink(distance: Matrix, a: Cluster, b: Cluster): number {
  let least = Number.POSITIVE_INFINITY;
  for (const i of a.leaves) for (const j of b.leaves) least = Math.min(least, cell(distance, i, j));
  return least;
}

/** The two clusters nearest to each other, the older first; ties go to the older pair. */
function nearestPair(distance: Matrix, clusters: readonly Cluster[]) {
  const pairs = clusters.flatMap((a, at) =>
    clusters.slice(at + 1).map((b) => ({ a, b, apart: singleLink(distance, a, b) })),
  );
  return pairs.reduce((best, pair) => (pair.apart < best.apart ? pair : best));
}

/** The leaves of a single-linkage tree; of two merged clusters the older comes first. */
function leafOrder(distance: Matrix): readonly number[] {
  let clusters: Cluster[] = distance.map((_, leaf) => ({ leaves: [leaf] }));
  while (clusters.length > 1) {
    const { a, b } = nearestPair(distance, clusters);
    const merged = { leaves: [...a.leaves, ...b.leaves] };
    clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), merged];
  }
  return clusters[0]?.leaves ?? [];
}

/** Variance of a group weighed by inverse variance. */
function clusterVariance(covariance: Matrix, assets: readonly number[]): number {
  const inverse = assets.map((asset) => 1 / cell(covariance, asset, asset));
  const sum = inverse.reduce((a, b) => a + b, 0);
  let variance = 0;
  for (const [a, i] of assets.entries())
    for (const [b, j] of assets.entries())
      variance += ((inverse[a] ?? 0) / sum) * ((inverse[b] ?? 0) / sum) * cell(covariance, i, j);
  return variance;
}

/**
 * Weights that add up to 1: assets are put in the order of a tree of their correlations, and each half of the order gets money
 * in inverse proportion to its variance, again and again. Every variance must be positive.
 * Source: López de Prado 2016, Building Diversified Portfolios that Outperform Out of Sample, Journal of Portfolio Management 42(4).
 */
export function hierarchicalRiskParity(covariance: Matrix): number[] {
  const weights = covariance.map(() => 1);
  const halve = (assets: readonly number[]): void => {
    if (assets.length < 2) return;
    const half = Math.floor(assets.length / 2);
    const [left, right] = [assets.slice(0, half), assets.slice(half)];
    const leftVariance = clusterVariance(covariance, left);
    const rightVariance = clusterVariance(covariance, right);
    const share = 1 - leftVariance / (leftVariance + rightVariance);
    for (const asset of left) weights[asset] = (weights[asset] ?? 0) * share;
    for (const asset of right) weights[asset] = (weights[asset] ?? 0) * (1 - share);
    halve(left);
    halve(right);
  };
  halve(leafOrder(distances(covariance)));
  return weights;
}
