import { civilOfDay, type Day, dayOfCivil } from "@/lib/domain/market/day";

/** The first day of the month of a day. */
function monthStart(day: Day): Day {
  const { year, month } = civilOfDay(day);
  return dayOfCivil(year, month, 1);
}

/** The same day of month, `count` months later; the month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = civilOfDay(day);
  const index = year * 12 + month - 1 + count;
  const first = dayOfCivil(Math.floor(index / 12), (index % 12) + 1, 1);
  const next = dayOfCivil(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Six weeks of seven days, Monday first, around the month of a day. */
export function monthGrid(day: Day): Day[][] {
  const first = monthStart(day);
  const start = first - weekday(first);
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, i) => start + week * 7 + i),
  );
}
