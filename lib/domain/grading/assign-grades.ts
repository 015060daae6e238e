import type { Flag } from "@/lib/domain/flag";
import type { GradeKind, TokenGrade } from "./grade";
import type { ScoredUniverse } from "./score-universe";

export type ByKind<T> = Readonly<Record<GradeKind, T>>;

/** The same thing made for each of the four grades. */
export const byKind = <T>(make: (kind: GradeKind) => T): ByKind<T> => ({
  overall: make("overall"),
  trader: make("trader"),
  investor: make("investor"),
  moonshot: make("moonshot"),
});

/** What a grade carries besides its number. */
export type GradeContext = Pick<TokenGrade, "coverage" | "earliness" | "confidence"> & {
  readonly flags: readonly Flag[];
  readonly clear: readonly Flag[];
};

const ungraded = byKind(() => null);
const zeros = byKind(() => 0);

/** The grade of a token that has none, with the reason in words. */
export const withheldGrade = (context: GradeContext, reason: string): TokenGrade => ({
  grades: ungraded,
  slopes: zeros,
  capEffects: zeros,
  coverage: context.coverage,
  confidence: 0,
  earliness: context.earliness,
  flags: context.flags.map(({ key }) => key),
  flagsClear: context.clear.map(({ key }) => key),
  withheld: reason,
});

/** The grades of the token at `index` of the scored universe, capped by its severe red flags. */
export function cappedGrade(
  context: GradeContext,
  scored: ByKind<ScoredUniverse>,
  index: number,
): TokenGrade {
  const caps = context.flags.flatMap(({ gradeCap }) => (gradeCap === null ? [] : [gradeCap]));
  const cap = Math.min(100, ...caps);
  const uncapped = byKind((kind) => scored[kind].grades[index] ?? Number.NaN);
  return {
    grades: byKind((kind) => Math.min(uncapped[kind], cap)),
    slopes: byKind((kind) => scored[kind].slopes[index] ?? 0),
    capEffects: byKind((kind) => Math.min(0, cap - uncapped[kind])),
    coverage: context.coverage,
    confidence: context.confidence,
    earliness: context.earliness,
    flags: context.flags.map(({ key }) => key),
    flagsClear: context.clear.map(({ key }) => key),
    withheld: null,
  };
}
