import { findUnrecordedRuns } from "@/lib/db/ledger-grades";
import { getPool, inTransaction } from "@/lib/db/pool";
import { appendRun } from "./append-run";

/** Appends runs that were finished before there was a ledger; returns how many. */
export async function appendMissingRuns(): Promise<number> {
  const runs = await findUnrecordedRuns(getPool());
  for (const { id } of runs) await inTransaction((client) => appendRun(client, id));
  return runs.length;
}
