import { formatDate, formatGrade, formatPrice, formatUsd } from "@/lib/domain/format";
import type { GradeKind } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import type { ChartView } from "./view";

/** What is known of one day; null is unknown. */
export interface Reading {
  readonly day: Day;
  readonly price: number | null;
  readonly volume24h: number | null;
  readonly marketCap: number | null;
  /** Undefined on a day that was not graded, null where the grade was withheld. */
  readonly grade: number | null | undefined;
}

/** The reading at an index of a view; of its last day with a price when there is none. */
export function readingAt(view: ChartView, kind: GradeKind, cursor: number | null): Reading {
  const lastKnown = view.price.findLastIndex((price) => price !== null);
  const index = cursor ?? (lastKnown === -1 ? view.price.length - 1 : lastKnown);
  return {
    day: view.firstDay + index,
    price: view.price[index] ?? null,
    volume24h: view.volume24h[index] ?? null,
    marketCap: view.marketCap[index] ?? null,
    grade: view.grades.find((one) => one.index === index)?.[kind],
  };
}

/** A reading in one sentence, for a screen reader. */
export function sayReading(
  { day, price, volume24h, marketCap, grade }: Reading,
  kindName: string,
): string {
  const graded =
    grade === undefined ? "not graded" : `${kindName} grade ${formatGrade(grade).spoken}`;
  return `${formatDate(day)}: price ${formatPrice(price).spoken}, volume ${formatUsd(volume24h).spoken}, market cap ${formatUsd(marketCap).spoken}, ${graded}`;
}
