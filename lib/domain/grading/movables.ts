import type { Movable } from "./counterfactual";
import { centredRank } from "./rank-factors";
import { factorsOfTerm } from "./terms";
import { type FactorWeights, normaliseWeights } from "./weights";

/** What only time moves, and only one way: no one can choose to be younger. */
const onlyTimeMoves: ReadonlySet<string> = new Set([
  "ageDays",
  "repositoryAgeDays",
  "daysSinceTge",
]);

interface MovableInput {
  readonly weights: FactorWeights;
  readonly factorKeys: readonly string[];
  readonly ranks: Float64Array;
  /** Known values of a factor among the other tokens ranked that day, ascending. */
  readonly valuesOfOthers: (key: string) => Float64Array;
}

/** The data points of a model that could be otherwise, each with what its rank is worth while all others stay. */
export function movablesOf({
  weights,
  factorKeys,
  ranks,
  valuesOfOthers,
}: MovableInput): Movable[] {
  const position = new Map(factorKeys.map((key, index) => [key, index]));
  const rankOf = (key: string) => ranks[position.get(key) ?? -1] ?? Number.NaN;
  const gains = new Map<string, number>();
  for (const [term, weight] of Object.entries(normaliseWeights(weights))) {
    const parts = factorsOfTerm(term);
    for (const [at, key] of parts.entries()) {
      // From rank 0 to 1 a centred rank goes from −1 to 1; a product carries the other's along.
      const others = parts.filter((_, i) => i !== at);
      const worth = others.reduce((product, other) => product * centredRank(rankOf(other)), 2);
      // A square is not linear in its rank.
      const gain = others.includes(key) ? Number.NaN : weight * worth;
      gains.set(key, (gains.get(key) ?? 0) + gain);
    }
  }
  return [...gains].flatMap(([key, gain]): Movable[] => {
    const index = position.get(key);
    if (index === undefined || onlyTimeMoves.has(key) || Number.isNaN(gain)) return [];
    return [{ key, rank: rankOf(key), gain, others: valuesOfOthers(key) }];
  });
}
