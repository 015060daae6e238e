import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";

/** An earlier graded day to compare with, about so many days before. */
export interface EarlierDay {
  readonly daysBefore: number;
  readonly day: string;
}

const spans = [7, 30, 90] as const;

/** The graded days nearest to a week, a month and a quarter before the day shown, the earlier one of two; each day once. */
export function earlierDays(graded: readonly string[], shown: string): EarlierDay[] {
  const now = parseDay(shown) ?? 0;
  const days = graded.map((day) => parseDay(day) ?? 0).filter((day) => day > 0 && day < now);
  const nearest = (wanted: Day) =>
    days.reduce<Day | null>(
      (best, day) =>
        best === null || Math.abs(day - wanted) < Math.abs(best - wanted) ? day : best,
      null,
    );
  const found = spans.flatMap((span) => {
    const day = nearest(now - span);
    // Half a span away is another question.
    if (day === null || Math.abs(now - span - day) > span / 2) return [];
    return [{ daysBefore: now - day, day: formatDay(day) }];
  });
  return found.filter(({ day }, i) => found.findIndex((one) => one.day === day) === i);
}
