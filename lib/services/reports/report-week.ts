import { onConnection } from "@/lib/db/pool";
import { findRunById, type RunRecord } from "@/lib/db/runs";
import { readRunRows } from "@/lib/db/runs-read";
import type { ReportWeek } from "@/lib/domain/report/week-input";
import { runReplaced } from "@/lib/services/market-view";
import { modelOf } from "@/lib/services/models/model-of";

/** A stored run as reports read it, and what the run itself says. Throws `unavailable` when it was replaced meanwhile. */
export async function readReportWeek(
  runId: number,
): Promise<{ readonly week: ReportWeek; readonly run: RunRecord }> {
  const { run, rows } = await onConnection(async (client) => {
    const found = await findRunById(client, runId);
    if (found === null) throw runReplaced();
    return { run: found, rows: await readRunRows(client, found) };
  });
  const { asOf: day, factorKeys, fieldKeys, statistics } = run;
  const week = {
    day,
    model: await modelOf(run.modelId),
    factorKeys,
    fieldKeys,
    statistics,
    rows: new Map(rows.map((row) => [row.token.key, row])),
  };
  return { week, run };
}
