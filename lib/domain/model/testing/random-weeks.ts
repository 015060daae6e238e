import type { TrainingWeek } from "@/lib/domain/model/walk-forward";
import { WeekDesign } from "@/lib/domain/model/week-design";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";

/** Mulberry32: seeded uniform numbers from −1 to 1. Source: Tommy Ettinger, public domain. */
function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2_147_483_648 - 1;
  };
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
  const uniform = seededUniform(seed);
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
