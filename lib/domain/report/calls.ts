import type { Flag } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags/index";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { formatDay } from "@/lib/domain/market/day";
import { nameOf } from "./grade-moves";
import { meanOf, medianOf } from "./numbers";
import { fieldOf, type ReportWeek } from "./week-input";
import type { CallRecord, WeeklyReport } from "./weekly-report";

const calls = 20;
const leastVolumeUsd = 50_000;

const severe: ReadonlySet<string> = new Set(
  flags.flatMap(({ key, severity }: Flag) => (severity === "severe" ? [key] : [])),
);

/** The rows a week calls: the best overall grades among traded tokens without a severe red flag. */
function calledRows(week: ReportWeek): GradedToken[] {
  return [...week.rows.values()]
    .filter(
      (row) =>
        row.grade.grades.overall !== null &&
        fieldOf(week, row, "volume24h") >= leastVolumeUsd &&
        !row.grade.flags.some((key) => severe.has(key)),
    )
    .sort(
      (a, b) =>
        (b.grade.grades.overall ?? 0) - (a.grade.grades.overall ?? 0) ||
        (a.token.id < b.token.id ? -1 : 1),
    )
    .slice(0, calls);
}

/** The twenty calls of a week. */
export const callsOf = (week: ReportWeek): WeeklyReport["calls"] =>
  calledRows(week).map((row) => ({ ...nameOf(row), grade: row.grade.grades.overall ?? 0 }));

/** A token's return from one week's end to a later one; −1 when the later run no longer lists it, NaN while unknown. */
function returnOf(row: GradedToken, from: ReportWeek, to: ReportWeek): number {
  const later = to.rows.get(row.token.key);
  if (later === undefined) return -1;
  return fieldOf(to, later, "price") / fieldOf(from, row, "price") - 1;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The calls of one week and what they did until a later one, against every token graded on the same day. */
export function recordOfCalls(from: ReportWeek, to: ReportWeek): CallRecord {
  const all = [...from.rows.values()]
    .filter(({ grade }) => grade.grades.overall !== null)
    .map((row) => returnOf(row, from, to));
  const equalWeightMedian = medianOf(all);
  const called = calledRows(from).map((row) => ({
    ...nameOf(row),
    grade: row.grade.grades.overall ?? 0,
    return: orNull(returnOf(row, from, to)),
  }));
  const returns = called.map((one) => one.return ?? Number.NaN);
  return {
    day: formatDay(from.day),
    calls: called,
    medianReturn: medianOf(returns),
    meanReturn: meanOf(returns),
    equalWeightReturn: meanOf(all),
    equalWeightMedian,
    ahead: returns.filter((value) => equalWeightMedian !== null && value > equalWeightMedian)
      .length,
    losing: returns.filter((value) => value < 0).length,
  };
}
