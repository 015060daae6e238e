import { formatDay, parseDay } from "@/lib/domain/market/day";
import { type Answer, ready } from "@/lib/services/answer";
import { ProblemError } from "@/lib/services/problem-error";
import { runsOfWeek } from "./make-weekly-report";

/**
 * The Sunday of a report. Throws `not-found` when no graded week ends on it, and `outside-stored-range` when it lies after
 * the day as of which the market is looked at.
 */
export async function findWeek(text: string, asOf: string | null): Promise<Answer<string>> {
  const week = parseDay(text);
  if (week === null) throw new ProblemError("not-found", `"${text}" is not a date.`);
  if (asOf !== null && week > (parseDay(asOf) ?? week))
    throw new ProblemError(
      "outside-stored-range",
      `The week to ${formatDay(week)} had not ended on ${asOf}. The list of reports has those that had.`,
    );
  await runsOfWeek(week);
  return ready(formatDay(week));
}
