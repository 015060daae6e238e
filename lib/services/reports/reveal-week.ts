import { getPool } from "@/lib/db/pool";
import { readWeeklyRuns } from "@/lib/db/weekly-runs";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { daysPerWeek } from "@/lib/domain/market/week";
import { recordOfCalls } from "@/lib/domain/report/calls";
import type { CallRecord } from "@/lib/domain/report/weekly-report";
import { runsOfWeek } from "./make-weekly-report";
import { readReportWeek } from "./report-week";

/** What a week's calls did until a later Sunday; null while that is not graded. */
export interface RevealedWeek {
  readonly weeks: number;
  readonly until: string;
  readonly record: CallRecord | null;
}

/** After how many weeks is looked. */
const horizons = [1, 4, 13] as const;

/** What happened after a week to its calls. Later than the report, so only told when asked for. */
export async function revealWeek(week: Day): Promise<RevealedWeek[]> {
  const [{ now }, runs] = await Promise.all([runsOfWeek(week), readWeeklyRuns(getPool(), null)]);
  const from = await readReportWeek(now.runId);
  const revealed: RevealedWeek[] = [];
  for (const weeks of horizons) {
    const day = week + daysPerWeek * weeks;
    const run = runs.find((one) => one.day === day);
    const to = run === undefined ? null : await readReportWeek(run.runId);
    revealed.push({
      weeks,
      until: formatDay(day),
      record: to === null ? null : recordOfCalls(from.week, to.week),
    });
  }
  return revealed;
}
