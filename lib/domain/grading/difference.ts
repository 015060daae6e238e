import type { Explanation, ExplanationItem } from "./explain";

/** One side of a comparison: a grade taken apart, and its grade points for each unit of score. */
export interface ExplainedGrade {
  readonly explanation: Explanation;
  readonly slope: number;
}

/** What one data point did to the difference of two grades. */
export interface FactorDifference {
  readonly key: string;
  /** Percentile ranks 0 to 1 on either side; null is unknown. */
  readonly fromRank: number | null;
  readonly toRank: number | null;
  /** Grade points by its other rank, the weights and the field held in the middle. */
  readonly points: number;
}

/** Two grades' difference taken apart: factors + model + field + base + cap = change, to 1e-9. */
export interface GradeDifference {
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** Largest effect first. */
  readonly factors: readonly FactorDifference[];
  /** What other weights did: two days may have been graded with two models. */
  readonly model: number;
  /** What the distribution of the scores did: how many points the same lead is worth. */
  readonly field: number;
  /** What the grade of a token that is average in everything did. */
  readonly base: number;
  /** What red flags took off now and not before, or the other way round. */
  readonly cap: number;
}

interface Part {
  readonly factor: number;
  readonly model: number;
  readonly field: number;
}

const absent: Pick<ExplanationItem, "weight" | "rank" | "contribution"> = {
  weight: 0,
  rank: null,
  contribution: 0,
};

/** A data point's share of the score; without a slope the contribution does not tell it. */
const shareOf = (item: typeof absent, slope: number): number => {
  if (slope !== 0) return item.contribution / slope;
  return item.rank === null ? 0 : item.weight * (2 * item.rank - 1);
};

/**
 * The product share × slope changes by Δshare × mean slope + mean share × Δslope, and a share = weight × place in the same
 * way: so the parts add up exactly and neither side is preferred.
 */
function partOf(from: typeof absent, to: typeof absent, slopes: readonly [number, number]): Part {
  const [x0, x1] = [shareOf(from, slopes[0]), shareOf(to, slopes[1])];
  const meanSlope = (slopes[0] + slopes[1]) / 2;
  const field = ((x0 + x1) / 2) * (slopes[1] - slopes[0]);
  const moved = (x1 - x0) * meanSlope;
  if (from.weight === to.weight) return { factor: moved, model: 0, field };
  // In only one of the models its place on the other side is not told: all of it is the model's.
  if (from.weight === 0 || to.weight === 0) return { factor: 0, model: moved, field };
  const places = (x0 / from.weight + x1 / to.weight) / 2;
  const model = places * (to.weight - from.weight) * meanSlope;
  return { factor: moved - model, model, field };
}

/** Takes the difference of two grades of one kind apart: of one token on two days, or of two tokens on one. */
export function gradeDifference(from: ExplainedGrade, to: ExplainedGrade): GradeDifference {
  const before = new Map(from.explanation.items.map((item) => [item.key, item]));
  const after = new Map(to.explanation.items.map((item) => [item.key, item]));
  const slopes = [from.slope, to.slope] as const;
  let model = 0;
  let field = 0;
  const factors = [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [a, b] = [before.get(key) ?? absent, after.get(key) ?? absent];
    const part = partOf(a, b, slopes);
    model += part.model;
    field += part.field;
    return { key, fromRank: a.rank, toRank: b.rank, points: part.factor };
  });
  return {
    from: from.explanation.grade,
    to: to.explanation.grade,
    change: to.explanation.grade - from.explanation.grade,
    factors: factors.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    model,
    field,
    base: to.explanation.base - from.explanation.base,
    cap: to.explanation.capEffect - from.explanation.capEffect,
  };
}
