import type { ClientBase } from "pg";
import { findLedgerRun, readLedgerGrades } from "@/lib/db/ledger-grades";
import { gradesBody, modelBody } from "@/lib/domain/ledger/canonical";
import { modelOf } from "@/lib/services/models/model-of";
import { appendEntry } from "./append-entry";

/**
 * Appends the grades of a finished run, and its model before them when the chain does not know it, in the transaction
 * that finished the run. Throws when there is no such run.
 */
export async function appendRun(client: ClientBase, runId: number): Promise<void> {
  const run = await findLedgerRun(client, runId);
  if (run === null) throw new Error(`There is no finished run ${runId} to record.`);
  const { source: chain, asOf: day, modelId } = run;
  const model = await modelOf(modelId);
  await appendEntry(client, { chain, kind: "model", day, modelId }, modelBody(model));
  const body = gradesBody(await readLedgerGrades(client, runId));
  await appendEntry(client, { chain, kind: "grades", day, modelId }, body);
}
