import { onConnection } from "@/lib/db/pool";
import { readRunRows } from "@/lib/db/runs-read";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { runReplaced, type StoredView } from "@/lib/services/market-view";

/**
 * A token's row in the run of a view; null when the run does not list it (no price in the 30 days before).
 * Throws `unavailable` when the run was replaced a moment ago.
 */
export async function gradedToken(
  { frame, run }: StoredView,
  tokenKey: number,
): Promise<GradedToken | null> {
  const [row] = await onConnection((client) => readRunRows(client, run, tokenKey));
  if (row === undefined && frame.keys.includes(tokenKey)) throw runReplaced();
  return row ?? null;
}

/** Why a run does not list a token, in words. */
export const notListed = "no price in the last 30 days";
