import { readWeekStates, type WeekState } from "@/lib/db/outcomes-weeks";
import { getPool } from "@/lib/db/pool";
import { weekEnds } from "@/lib/domain/market/week";
import { snapshotRange } from "@/lib/services/grading/stored-market";

/** A week end with fewer tokens ranks nothing and is left out. */
const leastTokens = 20;

/** Every past week end of the stored market that has enough tokens to be graded, newest first, and how far it is. */
export async function historyWeeks(): Promise<readonly WeekState[]> {
  const range = await snapshotRange();
  if (range === null) return [];
  const states = await readWeekStates(getPool(), weekEnds(range.firstDay, range.lastDay));
  return states.filter(({ tokens }) => tokens >= leastTokens).toReversed();
}
