import type { RunRecord } from "@/lib/db/runs";
import type { Day } from "@/lib/domain/market/day";
import { type GradeOptions, gradeDays } from "./grade-days";

/**
 * The fresh grading of the market as of a day: graded now unless it is kept already. Two processes that ask for the
 * same day get the same run. Throws "market-empty", or "outside-stored-range" with the range there is.
 */
export async function gradeAsOf(asOf: Day, options: GradeOptions = {}): Promise<RunRecord> {
  const [outcome] = await gradeDays([asOf], options);
  if (!outcome) throw new Error("Grading ended without a run.");
  return outcome.run;
}
