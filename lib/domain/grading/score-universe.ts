import {
  densityAt,
  distributionAt,
  type EmpiricalDistribution,
  empiricalDistribution,
} from "@/lib/domain/stats/empirical-distribution";
import { termReader } from "./terms";
import type { FactorWeights } from "./weights";

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

/** Weighted sum of terms: centred ranks and their products. */
function scoresOf(
  ranks: readonly Float64Array[],
  weights: FactorWeights,
  factorKeys: readonly string[],
): Float64Array {
  const terms = Object.keys(weights).filter((term) => weights[term] !== 0);
  const sizes = Float64Array.from(terms, (term) => weights[term] ?? 0);
  const readTerm = termReader(terms, factorKeys);
  return Float64Array.from(ranks, (tokenRanks) =>
    sizes.reduce((score, size, term) => score + size * readTerm(tokenRanks, term), 0),
  );
}

/** Grades tokens by where their score stands among all scores: 100 × the interpolated empirical distribution. */
export function scoreUniverse(
  ranks: readonly Float64Array[],
  weights: FactorWeights,
  factorKeys: readonly string[],
): ScoredUniverse {
  const scores = scoresOf(ranks, weights, factorKeys);
  const distribution = empiricalDistribution(scores);
  const base = 100 * distributionAt(distribution, 0);
  const grades = scores.map((score) => 100 * distributionAt(distribution, score));
  const slopes = scores.map((score, i) => slopeOf(distribution, score, (grades[i] ?? 0) - base));
  return { grades, slopes, base };
}

const slopeOf = (distribution: EmpiricalDistribution, score: number, gradeAboveBase: number) =>
  Math.abs(score) < smallestScore ? 100 * densityAt(distribution, 0) : gradeAboveBase / score;
