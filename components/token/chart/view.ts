import { type DailySeries, joinSparse, spansDecade } from "@/components/charts/series";
import type { TokenHistory } from "@/components/token/model";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { type Day, parseDay } from "@/lib/domain/market/day";

export const metrics = { price: "Price", marketCap: "Market cap" } as const;
export type Metric = keyof typeof metrics;

/** The spans of days a chart can show, and what they are called. */
export const spans = [
  ["30", "30 d"],
  ["90", "90 d"],
  ["365", "1 y"],
  ["all", "All"],
] as const;
export type Span = (typeof spans)[number][0];

/** The grades of one graded day; null where withheld. */
export type GradedDay = Readonly<Record<GradeKind, number | null>> & { readonly index: number };

/** The part of a history that a chart shows; series have one cell a day. */
export interface ChartView {
  readonly firstDay: Day;
  readonly price: DailySeries;
  readonly volume24h: DailySeries;
  readonly marketCap: DailySeries;
  readonly grades: readonly GradedDay[];
}

/** Graded days further apart than this are not joined by a line. */
const maxJoinDays = 31;

/** The last days of a history. */
export function viewOf(history: TokenHistory, span: Span): ChartView {
  const length = history.days.length;
  const start = span === "all" ? 0 : Math.max(0, length - Number(span));
  const historyFirst = parseDay(history.days[0] ?? "") ?? 0;
  const firstDay = historyFirst + start;
  return {
    firstDay,
    price: history.price.slice(start),
    volume24h: history.volume24h.slice(start),
    marketCap: history.marketCap.slice(start),
    grades: history.grades.flatMap(({ day, overall, trader, investor, moonshot }) => {
      const index = (parseDay(day) ?? 0) - firstDay;
      return index < 0 ? [] : [{ index, overall, trader, investor, moonshot }];
    }),
  };
}

/** The grades of one kind over the days of a view: joined between graded days, broken where withheld or far apart. */
export const gradeLine = ({ price, grades }: ChartView, kind: GradeKind) =>
  joinSparse(
    price.length,
    grades.map((one) => ({ index: one.index, value: one[kind] })),
    maxJoinDays,
  );

/** Whether a series is drawn on a log scale: as chosen, or by itself when its values span a decade. */
export const onLogScale = (values: DailySeries, chosen: boolean | null): boolean =>
  (chosen ?? spansDecade(values)) && values.every((value) => value === null || value > 0);
