import type { PoolClient } from "pg";
import { findRunById } from "@/lib/db/runs";
import { readRunRows } from "@/lib/db/runs-read";
import { candidateOf, type WeekMarket } from "@/lib/domain/indices/candidate";

/** What a run says of every listed token, as indices read it; null when the run was replaced meanwhile. */
export async function readWeekMarket(
  client: PoolClient,
  runId: number,
): Promise<WeekMarket | null> {
  const run = await findRunById(client, runId);
  if (run === null) return null;
  const rows = await readRunRows(client, run);
  return {
    day: run.asOf,
    runId,
    candidates: new Map(rows.map((row) => [row.token.key, candidateOf(row, run)])),
  };
}
