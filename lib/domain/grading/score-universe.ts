import {
  densityAt,
  distributionAt,
  type EmpiricalDistribution,
  empiricalDistribution,
} from "@/lib/domain/stats/empirical-distribution";
import { centredRank } from "./rank-factors";

/** Scores nearer to 0 than this take the slope at 0: the quotient would be rounding noise. */
const smallestScore = 1e-12;

/** One kind of grade for every token that has one, in the order of the ranks handed in. */
export interface ScoredUniverse {
  /** Strictly between 0 and 100. */
  readonly grades: Float64Array;
  /** Grade points for each unit of score: grade = base + slope × score. */
  readonly slopes: Float64Array;
  /** Grade of a score of 0. */
  readonly base: number;
}

/** Weighted sum of centred ranks. */
function scoreOf(ranks: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let factor = 0; factor < weights.length; factor++)
    score += (weights[factor] ?? 0) * centredRank(ranks[factor] ?? Number.NaN);
  return score;
}

/** Grades tokens by where their score stands among all scores: 100 × the interpolated empirical distribution. */
export function scoreUniverse(
  ranks: readonly Float64Array[],
  weights: Float64Array,
): ScoredUniverse {
  const scores = Float64Array.from(ranks, (tokenRanks) => scoreOf(tokenRanks, weights));
  const distribution = empiricalDistribution(scores);
  const base = 100 * distributionAt(distribution, 0);
  const grades = scores.map((score) => 100 * distributionAt(distribution, score));
  const slopes = scores.map((score, i) => slopeOf(distribution, score, (grades[i] ?? 0) - base));
  return { grades, slopes, base };
}

const slopeOf = (distribution: EmpiricalDistribution, score: number, gradeAboveBase: number) =>
  Math.abs(score) < smallestScore ? 100 * densityAt(distribution, 0) : gradeAboveBase / score;
