import { getPool } from "@/lib/db/pool";
import { findRun } from "@/lib/db/runs";
import { markRequested, storeModel } from "@/lib/db/runs-status";
import type { Day } from "@/lib/domain/market/day";
import { servedModel } from "@/lib/services/models/served-model";
import { isFreshRun } from "./fresh-run";
import { enqueueGrading } from "./grade-queue";
import { type RunProgress, runProgress } from "./runs";
import { checkStoredDay, requireMarket } from "./stored-market";

/**
 * Asks the worker to grade a day with its model, unless its run is fresh, and tells how far that is. Asking twice is asking once.
 * Throws "market-empty", or "outside-stored-range" with the range there is.
 */
export async function requestRun(asOf: Day): Promise<RunProgress> {
  const pool = getPool();
  const market = await requireMarket(pool);
  checkStoredDay(market, asOf);
  const model = await servedModel(asOf);
  const run = await findRun(pool, asOf, model.id);
  if (run === null || !isFreshRun(run, market)) {
    await storeModel(pool, model);
    await markRequested(pool, asOf, model.id, market.source);
    await enqueueGrading(asOf, model.id);
  }
  const progress = await runProgress(asOf);
  if (progress === null) throw new Error("The market was replaced meanwhile. Ask again.");
  return progress;
}
