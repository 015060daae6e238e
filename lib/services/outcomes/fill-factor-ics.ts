import { setImmediate as turn } from "node:timers/promises";
import { findFactorIcs, readRankedOutcomes, writeFactorIcs } from "@/lib/db/outcomes-factors";
import { getPool, inTransaction } from "@/lib/db/pool";
import { findRunById } from "@/lib/db/runs";
import { readWeeklyRuns } from "@/lib/db/weekly-runs";
import type { Day } from "@/lib/domain/market/day";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import { type OutcomeHorizon, outcomeHorizons } from "@/lib/domain/track-record/after-day";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import type { FillOptions } from "./fill-outcomes";

/**
 * Works out how each data point ranked what followed, for the week ends whose horizons are over and that have none yet
 * or whose outcomes have changed. Returns how many gradings that were.
 */
export async function fillFactorIcs(
  changedDays: readonly Day[],
  { signal }: FillOptions = {},
): Promise<number> {
  const range = await snapshotRange();
  if (range === null) return 0;
  const stored = await findFactorIcs(getPool());
  const changed = new Set(changedDays);
  let filled = 0;
  for (const { runId, day } of await readWeeklyRuns(getPool(), range.lastDay)) {
    signal?.throwIfAborted();
    const due = outcomeHorizons.filter(
      (horizon) =>
        day + horizon <= range.lastDay && (changed.has(day) || !stored.has(`${runId} ${horizon}`)),
    );
    if (due.length === 0) continue;
    await fillRun(runId, due);
    filled++;
    await turn();
  }
  return filled;
}

const fillRun = (runId: number, horizons: readonly OutcomeHorizon[]): Promise<void> =>
  inTransaction(async (client) => {
    const run = await findRunById(client, runId);
    if (run === null) return;
    const { ranks, returns } = await readRankedOutcomes(
      client,
      runId,
      run.factorKeys.length,
      horizons,
    );
    for (const horizon of horizons) {
      const after = returns.get(horizon) ?? new Float64Array(0);
      const values = ranks.map((column) => rankCorrelation(column, after));
      await writeFactorIcs(client, runId, horizon, values);
      await turn();
    }
  });
