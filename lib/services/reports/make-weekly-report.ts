import { readIndexWeeks, type StoredIndexWeek } from "@/lib/db/indices";
import { getPool } from "@/lib/db/pool";
import { readReport, readSignalsOf, readWeekStamp, writeReport } from "@/lib/db/reports";
import { readSeries, readWeeklyRuns, type WeeklyRun } from "@/lib/db/weekly-runs";
import { allIndices } from "@/lib/domain/indices/all-indices";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { daysPerWeek } from "@/lib/domain/market/week";
import { makeReport } from "@/lib/domain/report/make-report";
import type { ReportInput, RuleWords } from "@/lib/domain/report/week-input";
import type { WeeklyReport } from "@/lib/domain/report/weekly-report";
import { ProblemError } from "@/lib/services/problem-error";
import { signalRules } from "@/lib/services/signals/signal-rules";
import { readReportWeek } from "./report-week";

/** Counts the changes of what a report says. */
const formVersion = 1;

const signalWords: ReadonlyMap<string, RuleWords> = new Map(
  signalRules.map(({ key, name, rule }) => [key, { name, rule }]),
);

/** The runs of a week and of the Sunday before. */
export interface RunsOfWeek {
  readonly now: WeeklyRun;
  readonly before: WeeklyRun | null;
}

/** The runs a week's report is made from. Throws `not-found` when the day is no graded week end. */
export async function runsOfWeek(week: Day): Promise<RunsOfWeek> {
  const runs = await readWeeklyRuns(getPool(), week);
  const now = runs.at(-1);
  if (now?.day !== week)
    throw new ProblemError(
      "not-found",
      `There is no graded week that ends on ${formatDay(week)}: reports are of graded Sundays.`,
    );
  const earlier = runs.at(-2);
  return { now, before: earlier?.day === week - daysPerWeek ? earlier : null };
}

function indicesOf(weeks: readonly StoredIndexWeek[], day: Day): ReportInput["indices"] {
  return allIndices.flatMap(({ id, name }) => {
    const of = (wanted: Day) =>
      weeks.find((week) => week.indexId === id && week.day === wanted) ?? null;
    const now = of(day);
    return now === null ? [] : [{ id, name, now, before: of(day - daysPerWeek) }];
  });
}

async function compose({ now, before }: RunsOfWeek, series: string): Promise<WeeklyReport> {
  const pool = getPool();
  const [thisWeek, lastWeek, signals, indexWeeks] = await Promise.all([
    readReportWeek(now.runId),
    before === null ? null : readReportWeek(before.runId),
    readSignalsOf(pool, now.day - daysPerWeek + 1, now.day),
    readIndexWeeks(pool, series, now.day),
  ]);
  return makeReport({
    source: thisWeek.run.source,
    now: thisWeek.week,
    before: lastWeek?.week ?? null,
    signals,
    signalWords,
    indices: indicesOf(indexWeeks, now.day),
  });
}

/**
 * The report of a week from what is stored, made once and kept until what it was made from changes. Throws `not-found`
 * when the day is no graded week end.
 */
export async function makeWeeklyReport(
  week: Day,
): Promise<{ readonly report: WeeklyReport; readonly stamp: string }> {
  const pool = getPool();
  const [runs, series] = await Promise.all([runsOfWeek(week), readSeries(pool)]);
  const stored = await readWeekStamp(pool, week - daysPerWeek, week, series);
  const { now, before } = runs;
  const stamp = `form ${formVersion} ${now.marketStamp} runs ${now.runId} ${before?.runId ?? "none"} ${stored}`;
  const kept = await readReport(pool, week, series, stamp);
  if (kept !== null) return { report: kept, stamp };
  const report = await compose(runs, series);
  await writeReport(pool, week, series, stamp, report);
  return { report, stamp };
}
