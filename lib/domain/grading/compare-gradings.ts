import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import type { GradeKind } from "./grade";
import type { GradedToken } from "./graded-day";

/** A token's grade of one kind in two gradings of the same day; null where it has none. */
export interface GradePair {
  readonly token: GradedToken["token"];
  readonly before: number | null;
  readonly after: number | null;
}

export interface GradingComparison {
  /** Tokens that have a grade before, after, and both times. */
  readonly gradedBefore: number;
  readonly gradedAfter: number;
  readonly gradedBoth: number;
  /** Spearman's rank correlation over the tokens graded both times; NaN for fewer than two. */
  readonly correlation: number;
  /** Best grades first. */
  readonly topBefore: readonly GradePair[];
  readonly topAfter: readonly GradePair[];
  /** Largest gains and losses first, of tokens graded both times. */
  readonly up: readonly GradePair[];
  readonly down: readonly GradePair[];
}

/** Holds two gradings of the same tokens side by side: the best `topSize` of each and the `moverSize` that moved most. */
export function compareGradings(
  kind: GradeKind,
  before: readonly GradedToken[],
  after: readonly GradedToken[],
  { topSize, moverSize }: { readonly topSize: number; readonly moverSize: number },
): GradingComparison {
  const later = new Map(after.map(({ token, grade }) => [token.id, grade.grades[kind]]));
  const pairs = before.map(
    ({ token, grade }): GradePair => ({
      token,
      before: grade.grades[kind],
      after: later.get(token.id) ?? null,
    }),
  );
  const both = pairs.filter((pair) => pair.before !== null && pair.after !== null);
  const gain = (pair: GradePair) => (pair.after ?? 0) - (pair.before ?? 0);
  const byGain = [...both].sort((a, b) => gain(b) - gain(a) || byId(a, b));
  return {
    gradedBefore: pairs.filter((pair) => pair.before !== null).length,
    gradedAfter: pairs.filter((pair) => pair.after !== null).length,
    gradedBoth: both.length,
    correlation: rankCorrelation(
      Float64Array.from(both, (pair) => pair.before ?? Number.NaN),
      Float64Array.from(both, (pair) => pair.after ?? Number.NaN),
    ),
    topBefore: best(pairs, "before", topSize),
    topAfter: best(pairs, "after", topSize),
    up: byGain.filter((pair) => gain(pair) > 0).slice(0, moverSize),
    down: byGain
      .filter((pair) => gain(pair) < 0)
      .slice(-moverSize)
      .reverse(),
  };
}

const byId = (a: GradePair, b: GradePair): number => (a.token.id < b.token.id ? -1 : 1);

const best = (pairs: readonly GradePair[], side: "before" | "after", size: number): GradePair[] =>
  pairs
    .filter((pair) => pair[side] !== null)
    .sort((a, b) => (b[side] ?? 0) - (a[side] ?? 0) || byId(a, b))
    .slice(0, size);
