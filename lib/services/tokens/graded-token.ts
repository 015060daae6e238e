import { getPool } from "@/lib/db/pool";
import type { RunRecord } from "@/lib/db/runs";
import { readRunRows } from "@/lib/db/runs-read";
import type { GradedToken } from "@/lib/domain/grading/graded-day";

/** A token's row in a run; null when the run does not list it (no price in the 30 days before). */
export async function gradedToken(run: RunRecord, tokenKey: number): Promise<GradedToken | null> {
  const client = await getPool().connect();
  try {
    const [row] = await readRunRows(client, run, tokenKey);
    return row ?? null;
  } finally {
    client.release();
  }
}

/** Why a run does not list a token, in words. */
export const notListed = "no price in the last 30 days";
