import { civilOfDay, type Day, dayOfCivil } from "@/lib/domain/market/day";

export type RebalanceRule = "weekly" | "monthly" | "quarterly";

const monthsOf = { monthly: 1, quarterly: 3 } as const;

/** The first of the month that many months later. */
function firstOfMonth(day: Day, months: number): Day {
  const { year, month } = civilOfDay(day);
  const count = year * 12 + (month - 1) + months;
  return dayOfCivil(Math.floor(count / 12), (count % 12) + 1, 1);
}

/** The days on which a basket is chosen: the first, then every seventh, or the first of each month or quarter after it. */
export function rebalanceDays(from: Day, to: Day, rule: RebalanceRule): Day[] {
  const days: Day[] = [];
  const { month } = civilOfDay(from);
  const step = rule === "weekly" ? 0 : monthsOf[rule];
  const toFirst = step === 3 ? 3 - ((month - 1) % 3) : step;
  for (let day = from, i = 0; day <= to; i++) {
    days.push(day);
    day = step === 0 ? from + 7 * (i + 1) : firstOfMonth(from, toFirst + i * step);
  }
  return days;
}
