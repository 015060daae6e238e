import { percentileRank } from "@/lib/domain/stats/percentile-rank";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";

/** What ranking reads and writes of a token. */
export interface Rankable {
  readonly values: Float64Array;
  readonly ranks: Float64Array;
}

/** Writes the percentile rank of every known value among the tokens; answers how many of each factor are known. */
export function rankFactors(universe: readonly Rankable[], factorCount: number): number[] {
  const column = new Float64Array(universe.length);
  return Array.from({ length: factorCount }, (_, factor) => {
    universe.forEach(({ values }, token) => {
      column[token] = values[factor] ?? Number.NaN;
    });
    const sorted = sortedKnown(column);
    universe.forEach(({ ranks }, token) => {
      ranks[factor] = percentileRank(sorted, column[token] ?? Number.NaN);
    });
    return sorted.length;
  });
}

/** A percentile rank as −1 (lowest) to 1 (highest); unknown is 0, the middle: missing is not bad. */
export const centredRank = (rank: number): number => (Number.isNaN(rank) ? 0 : 2 * rank - 1);
