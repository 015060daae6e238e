/** A one-sided test that differences lie above 0. */
export interface SignedRank {
  /** Differences that are not 0. */
  readonly n: number;
  /** Sum of the ranks of the positive ones. */
  readonly statistic: number;
  /** The chance of a sum as large or larger when signs are a coin's. */
  readonly p: number;
}

/** Twice the mean ranks of absolute values, so that ties stay whole numbers. */
function doubledRanks(sorted: readonly number[]): number[] {
  return sorted.map((value) => {
    const size = Math.abs(value);
    const below = sorted.filter((other) => Math.abs(other) < size).length;
    const equal = sorted.filter((other) => Math.abs(other) === size).length;
    return 2 * below + equal + 1;
  });
}

/** Wilcoxon's signed-rank test, exact by counting all signs. Source: Wilcoxon 1945. */
export function signedRank(differences: readonly number[]): SignedRank {
  const known = differences.filter((one) => one !== 0 && !Number.isNaN(one));
  const ranks = doubledRanks(known);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const statistic = known.reduce((sum, one, i) => sum + (one > 0 ? (ranks[i] ?? 0) : 0), 0);
  let chances = new Float64Array(total + 1);
  chances[0] = 1;
  for (const rank of ranks)
    chances = chances.map((chance, sum) => (chance + (chances[sum - rank] ?? 0)) / 2);
  const p = chances.subarray(statistic).reduce((sum, chance) => sum + chance, 0);
  return { n: known.length, statistic: statistic / 2, p: known.length === 0 ? 1 : p };
}
