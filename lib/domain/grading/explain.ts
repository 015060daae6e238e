import type { GradeKind, Model, TokenGrade } from "./grade";
import type { DayStatistics } from "./graded-day";

/** What one data point adds to a grade. */
export interface ExplanationItem {
  readonly key: string;
  /** Signed share of the model, the shares' sizes adding up to 1. */
  readonly weight: number;
  /** Percentile rank 0 to 1; null when unknown, and then the contribution is 0. */
  readonly rank: number | null;
  /** Grade points. */
  readonly contribution: number;
}

/** A grade taken apart: base + all contributions + capEffect = grade, to 1e-9. */
export interface Explanation {
  readonly kind: GradeKind;
  readonly grade: number;
  readonly base: number;
  /** One item for every data point of the model with a weight, largest effect first. */
  readonly items: readonly ExplanationItem[];
  /** What severe red flags took off; 0 or negative. */
  readonly capEffect: number;
  /** Keys of the raised flags that cap grades. */
  readonly cappedBy: readonly string[];
}

/** What an explanation is made from: a stored run has all of it. */
export interface ExplainedToken {
  readonly grade: TokenGrade;
  readonly ranks: ArrayLike<number>;
}

/** Takes one grade apart exactly; null when the grade was withheld. */
export function explain(
  _kind: GradeKind,
  _token: ExplainedToken,
  _factorKeys: readonly string[],
  _model: Model,
  _statistics: Pick<DayStatistics, "bases">,
): Explanation | null {
  return null;
}
