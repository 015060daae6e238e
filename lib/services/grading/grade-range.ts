import type { Day } from "@/lib/domain/market/day";
import type { GradeOutcome } from "./grade-day-run";
import { type GradeOptions, gradeDays } from "./grade-days";

/** Days from one to the next. */
export type Step = "day" | "week" | number;

const stepDays = { day: 1, week: 7 } as const;

/** `from`, then every step after it up to and including `to`. Throws when the range or the step is not positive. */
export function daysOfRange(from: Day, to: Day, every: Step): Day[] {
  const step = typeof every === "number" ? every : stepDays[every];
  if (!Number.isInteger(step) || step < 1) throw new RangeError("The step must be 1 day or more.");
  if (to < from) throw new RangeError("The range must not end before it begins.");
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** Grades every step of a range like `gradeAsOf`, reading the history once a year's span. */
export const gradeRange = (
  from: Day,
  to: Day,
  every: Step,
  options: GradeOptions = {},
): Promise<GradeOutcome[]> => gradeDays(daysOfRange(from, to, every), options);
