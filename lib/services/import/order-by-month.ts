import { civilOfDay, type Day } from "@/lib/domain/market/day";

/**
 * The same rows, months in order; within a month as they came. No day of theirs may be before `firstDay`.
 * A counting sort: one pass to count, one to place.
 */
export function orderByMonth(
  rows: readonly number[],
  days: Int32Array,
  firstDay: Day,
): Uint32Array {
  const monthOf = monthsFrom(firstDay);
  const starts: number[] = [];
  for (const row of rows) {
    const month = monthOf(days[row] ?? 0);
    starts[month] = (starts[month] ?? 0) + 1;
  }
  let next = 0;
  for (let month = 0; month < starts.length; month++) {
    const count = starts[month] ?? 0;
    starts[month] = next;
    next += count;
  }
  const order = new Uint32Array(rows.length);
  for (const row of rows) {
    const month = monthOf(days[row] ?? 0);
    const place = starts[month] ?? 0;
    order[place] = row;
    starts[month] = place + 1;
  }
  return order;
}

/** Months since the one of `firstDay`, worked out once a day. */
function monthsFrom(firstDay: Day): (day: Day) => number {
  const origin = civilOfDay(firstDay);
  const months: number[] = [];
  return (day) => {
    const known = months[day - firstDay];
    if (known !== undefined) return known;
    const { year, month } = civilOfDay(day);
    const found = (year - origin.year) * 12 + month - origin.month;
    months[day - firstDay] = found;
    return found;
  };
}
