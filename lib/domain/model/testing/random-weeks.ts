import type { TrainingWeek } from "@/lib/domain/model/walk-forward";
import { WeekDesign } from "@/lib/domain/model/week-design";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

/** Seeded uniform numbers from −1 to 1. */
function seededSigned(seed: number): () => number {
  const uniform = seededUniform(seed);
  return () => 2 * uniform() - 1;
}

export interface RandomWeeks {
  readonly seed: number;
  readonly weeks: number;
  readonly tokens: number;
  readonly terms: number;
  /** How much of the outcome the first term makes up; 0 is pure chance. */
  readonly effect: number;
}

export const horizonDays = 28;

/** Weeks of independent random ranks and outcomes 28 days ahead. */
export function randomWeeks({ seed, weeks, tokens, terms, effect }: RandomWeeks): TrainingWeek[] {
  const uniform = seededSigned(seed);
  return Array.from({ length: weeks }, (_, index) => {
    const design = Float32Array.from({ length: tokens * terms }, uniform);
    const outcome = Float64Array.from(
      { length: tokens },
      (_, token) => effect * (design[token * terms] ?? 0) + uniform(),
    );
    return {
      day: 18_000 + 7 * index,
      design: new WeekDesign(design, terms),
      targets: new Map([[horizonDays, centredRanks(outcome)]]),
    };
  });
}
