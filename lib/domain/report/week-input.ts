import type { Model } from "@/lib/domain/grading/grade";
import type { DayStatistics, GradedToken } from "@/lib/domain/grading/graded-day";
import type { IndexWeek } from "@/lib/domain/indices/index-week";
import type { Day } from "@/lib/domain/market/day";

/** A graded week end as it is stored. */
export interface ReportWeek {
  readonly day: Day;
  readonly model: Model;
  readonly factorKeys: readonly string[];
  readonly fieldKeys: readonly string[];
  readonly statistics: Pick<DayStatistics, "bases" | "graded" | "listed">;
  /** Rows by token key. */
  readonly rows: ReadonlyMap<number, GradedToken>;
}

/** A signal of the week as it is stored. */
export interface ReportSignal {
  readonly rule: string;
  /** 1 bullish, −1 bearish. */
  readonly direction: number;
  readonly day: Day;
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
}

/** What a rule or a flag is called. */
export interface RuleWords {
  readonly name: string;
  readonly rule: string;
}

/** Everything a report is made from; nothing in it is later than the week's end. */
export interface ReportInput {
  readonly source: string;
  readonly now: ReportWeek;
  /** The Sunday before, when it is graded. */
  readonly before: ReportWeek | null;
  readonly signals: readonly ReportSignal[];
  readonly signalWords: ReadonlyMap<string, RuleWords>;
  /** This week and the one before of each index that has them. */
  readonly indices: readonly {
    readonly id: string;
    readonly name: string;
    readonly now: IndexWeek;
    readonly before: IndexWeek | null;
  }[];
}

/** A snapshot field of a row as seen on the week's end; NaN is unknown. */
export const fieldOf = (week: ReportWeek, row: GradedToken, key: string): number =>
  row.observed[week.fieldKeys.indexOf(key)] ?? Number.NaN;

/** A data point of a row; NaN is unknown. */
export const factorOf = (week: ReportWeek, row: GradedToken, key: string): number =>
  row.values[week.factorKeys.indexOf(key)] ?? Number.NaN;
