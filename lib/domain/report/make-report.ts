import { formatDay } from "@/lib/domain/market/day";
import { callsOf, recordOfCalls } from "./calls";
import { newFlagsOf, signalsOfWeek } from "./events-of-week";
import { biggestChanges, lostGradesOfA, newGradesOfA } from "./grade-moves";
import { indicesOfWeek } from "./index-weeks";
import { marketWeek } from "./market-week";
import type { ReportInput } from "./week-input";
import type { WeeklyReport } from "./weekly-report";

/** The report of a week. The same input gives the same report, byte for byte. */
export function makeReport(input: ReportInput): WeeklyReport {
  const { source, now, before } = input;
  const nothing = { total: 0, items: [] };
  return {
    week: formatDay(now.day),
    before: before === null ? null : formatDay(before.day),
    source,
    model: now.model.id,
    market: marketWeek(now, before),
    newGradesOfA: before === null ? nothing : newGradesOfA(now, before),
    lostGradesOfA: before === null ? nothing : lostGradesOfA(now, before),
    changes: before === null ? [] : biggestChanges(now, before),
    signals: signalsOfWeek(input),
    newFlags: before === null ? [] : newFlagsOf(now, before),
    indices: indicesOfWeek(input),
    lastCalls: before === null ? null : recordOfCalls(before, now),
    calls: callsOf(now),
  };
}
