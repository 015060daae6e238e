import type { Day } from "@/lib/domain/market/day";
import { requestRun } from "./request-run";
import { allRunProgress } from "./runs";
import { snapshotRange } from "./stored-market";

/**
 * Asks for the newest stored day, and again for days whose grading was asked for but never finished because a process
 * died. Returns the days asked for; none while nothing is stored.
 */
export async function requestDueRuns(): Promise<Day[]> {
  const range = await snapshotRange();
  if (range === null) return [];
  const unfinished = (await allRunProgress())
    .filter(({ state }) => state === "queued")
    .map(({ asOf }) => asOf)
    .filter((day) => day >= range.firstDay && day <= range.lastDay);
  const due = [...new Set([range.lastDay, ...unfinished])];
  for (const day of due) await requestRun(day);
  return due;
}
