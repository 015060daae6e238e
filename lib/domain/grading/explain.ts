import { flags } from "@/lib/domain/flags";
import type { GradeKind, Model, TokenGrade } from "./grade";
import type { DayStatistics } from "./graded-day";
import { factorsOfTerm, termReader } from "./terms";
import { normaliseWeights } from "./weights";

/** What one term of the model adds to a grade: a data point, or the product of two. */
export interface ExplanationItem {
  readonly key: string;
  /** Signed share of the model, the shares' sizes adding up to 1. */
  readonly weight: number;
  /** Percentile rank 0 to 1, of a product its place on that scale; null when unknown, and then the contribution is 0. */
  readonly rank: number | null;
  /** Grade points. */
  readonly contribution: number;
}

/** A grade taken apart: base + all contributions + capEffect = grade, to 1e-9. */
export interface Explanation {
  readonly kind: GradeKind;
  readonly grade: number;
  readonly base: number;
  /** One item for every data point of the model with a weight, largest effect first, then by weight. */
  readonly items: readonly ExplanationItem[];
  /** What severe red flags took off; 0 or negative. */
  readonly capEffect: number;
  /** Keys of the raised flags that cap grades. */
  readonly cappedBy: readonly string[];
}

/** What an explanation is made from: a stored run has all of it. */
export interface ExplainedToken {
  readonly grade: TokenGrade;
  /** In the order of the factor keys. */
  readonly ranks: Float64Array;
}

const cappingFlags: ReadonlySet<string> = new Set(
  flags.flatMap(({ key, gradeCap }) => (gradeCap === null ? [] : [key])),
);

/** Takes one grade apart exactly; null when the grade was withheld. */
export function explain(
  kind: GradeKind,
  { grade, ranks }: ExplainedToken,
  factorKeys: readonly string[],
  model: Model,
  statistics: Pick<DayStatistics, "bases">,
): Explanation | null {
  const value = grade.grades[kind];
  if (value === null) return null;
  const weights = Object.entries(normaliseWeights(model.weights[kind])).filter(
    ([, weight]) => weight !== 0,
  );
  const termValue = termReader(
    weights.map(([term]) => term),
    factorKeys,
  );
  const isKnown = (factor: string) =>
    !Number.isNaN(ranks[factorKeys.indexOf(factor)] ?? Number.NaN);
  const items = weights
    .map(([key, weight], term): ExplanationItem => {
      if (!factorsOfTerm(key).every(isKnown)) return { key, weight, rank: null, contribution: 0 };
      const value = termValue(ranks, term);
      const contribution = weight * value * grade.slopes[kind];
      return { key, weight, rank: (value + 1) / 2, contribution };
    })
    .sort(
      (a, b) =>
        Math.abs(b.contribution) - Math.abs(a.contribution) ||
        Math.abs(b.weight) - Math.abs(a.weight),
    );
  return {
    kind,
    grade: value,
    base: statistics.bases[kind],
    items,
    capEffect: grade.capEffects[kind],
    cappedBy: grade.flags.filter((key) => cappingFlags.has(key)),
  };
}
