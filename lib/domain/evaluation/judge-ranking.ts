import { daysPerWeek } from "@/lib/domain/market/week";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import { type MeanTest, neweyWest } from "@/lib/domain/stats/newey-west";
import { percentileRank } from "@/lib/domain/stats/percentile-rank";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";

/** Scores of one week's tokens and what followed, in the same order; NaN is unknown. */
export interface ScoredWeek {
  readonly scores: Float64Array;
  readonly forward: Float64Array;
}

export interface Decile {
  /** Tokens of all weeks. */
  readonly n: number;
  /** Simple returns over the horizon as fractions. */
  readonly mean: number;
  readonly median: number;
}

export interface RankingJudgement {
  /** Spearman correlation of score and return within a week, averaged over weeks; `n` counts weeks. */
  readonly rankIc: MeanTest;
  /** Tenths of each week by score, lowest first. */
  readonly deciles: readonly Decile[];
  /** Spearman correlation of the decile's number with its median return. */
  readonly decileOrder: number;
  readonly observations: number;
}

const decileCount = 10;

/** Judges how scores rank what followed. Weeks of fewer than `minTokens` known pairs are left out. */
export function judgeRanking(
  weeks: readonly ScoredWeek[],
  horizonDays: number,
  minTokens: number,
): RankingJudgement {
  const known = weeks.map(knownPairs).filter(({ scores }) => scores.length >= minTokens);
  const correlations = Float64Array.from(known, ({ scores, forward }) =>
    rankCorrelation(scores, forward),
  );
  const byDecile = Array.from({ length: decileCount }, (): number[] => []);
  for (const { scores, forward } of known)
    for (const [token, tenth] of tenthsOf(scores).entries())
      byDecile[tenth]?.push(forward[token] ?? Number.NaN);
  const deciles = byDecile.map((returns) => {
    const values = Float64Array.from(returns);
    return { n: values.length, mean: mean(values), median: median(values) };
  });
  return {
    rankIc: neweyWest(correlations, Math.ceil(horizonDays / daysPerWeek)),
    deciles,
    decileOrder: rankCorrelation(
      Float64Array.from(deciles.keys()),
      Float64Array.from(deciles, (decile) => decile.median),
    ),
    observations: known.reduce((sum, { scores }) => sum + scores.length, 0),
  };
}

/** The tenth (0 lowest to 9 highest) of each known score among the scores. */
export function tenthsOf(scores: Float64Array): Int32Array {
  const sorted = sortedKnown(scores);
  return Int32Array.from(scores, (score) =>
    Math.min(decileCount - 1, Math.floor(decileCount * percentileRank(sorted, score))),
  );
}

function knownPairs({ scores, forward }: ScoredWeek): ScoredWeek {
  const isPair = (_: number, i: number) => !(Number.isNaN(scores[i]) || Number.isNaN(forward[i]));
  return { scores: scores.filter(isPair), forward: forward.filter(isPair) };
}
