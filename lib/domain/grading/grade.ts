/** The four grades, in the order in which runs store them. */
export const gradeKinds = ["overall", "trader", "investor", "moonshot"] as const;
export type GradeKind = (typeof gradeKinds)[number];

/** Lower bound of each letter, best first. */
export const letters = [
  ["A+", 95],
  ["A", 85],
  ["A-", 80],
  ["B+", 75],
  ["B", 65],
  ["B-", 60],
  ["C+", 55],
  ["C", 45],
  ["C-", 40],
  ["D", 20],
  ["F", 0],
] as const;
export type Letter = (typeof letters)[number][0];

/** The letter of a grade, null when the grade is unknown. */
export function letterOf(grade: number | null): Letter | null {
  if (grade === null || Number.isNaN(grade)) return null;
  return letters.find(([, bound]) => grade >= bound)?.[0] ?? "F";
}

/** Weights of one model: grade kind → factor key → signed weight. */
export type Weights = Readonly<Record<GradeKind, Readonly<Record<string, number>>>>;

/** A version of the weights; runs name it. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly kind: "prior" | "fitted" | "fork";
  readonly weights: Weights;
}

/** One token's grades on one day with what makes their explanation exact. */
export interface TokenGrade {
  readonly grades: Readonly<Record<GradeKind, number | null>>;
  /** Grade points for each unit of weighted, centred rank. */
  readonly slopes: Readonly<Record<GradeKind, number>>;
  /** What a severe red flag took off; 0 or negative. */
  readonly capEffects: Readonly<Record<GradeKind, number>>;
  /** Weighted share of the model's factors that were known, 0 to 1. */
  readonly coverage: number;
  readonly confidence: number;
  readonly earliness: number | null;
  /** Keys of the red flags raised. */
  readonly flags: readonly string[];
  /** Keys of those that were checked and are clear. What is in neither list could not be checked: unknown, never safe. */
  readonly flagsClear: readonly string[];
  /** Why there is no grade; null when there is one. */
  readonly withheld: string | null;
}
