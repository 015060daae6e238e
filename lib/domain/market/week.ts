import type { Day } from "./day";

export const daysPerWeek = 7;
/** Day 0, 1970-01-01, was a Thursday: Sundays leave 3. */
const sundayRemainder = 3;

/** The newest Sunday up to a day, the day itself included: weeks run from Monday to Sunday (UTC). */
export const weekEndUpTo = (day: Day): Day =>
  day - ((((day - sundayRemainder) % daysPerWeek) + daysPerWeek) % daysPerWeek);

/** Every Sunday from one day to another, both included. */
export function weekEnds(from: Day, to: Day): readonly Day[] {
  const first = weekEndUpTo(from + daysPerWeek - 1);
  const count = Math.floor((to - first) / daysPerWeek) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i * daysPerWeek);
}
