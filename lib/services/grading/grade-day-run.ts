import type { PoolClient } from "pg";
import { findRun, type RunRecord } from "@/lib/db/runs";
import { withRunLock } from "@/lib/db/runs-lock";
import {
  markFailed,
  markProgress,
  markRequested,
  markStarted,
  storeModel,
} from "@/lib/db/runs-status";
import { writeRun } from "@/lib/db/runs-write";
import type { Model } from "@/lib/domain/grading/grade";
import { gradeDay } from "@/lib/domain/grading/grade-panel";
import type { GradedDay } from "@/lib/domain/grading/graded-day";
import type { Day } from "@/lib/domain/market/day";
import { messageOf } from "@/lib/log";
import { appendRun } from "@/lib/services/ledger/append-run";
import { isFreshRun } from "./fresh-run";
import type { LoadedPanel } from "./load-panel";
import { requireMarket } from "./stored-market";

/** The grading of a day, and whether this call did it. */
export interface GradeOutcome {
  readonly run: RunRecord;
  readonly isNew: boolean;
}

export interface GradeDayRequest {
  readonly asOf: Day;
  readonly model: Model;
  /** Grade even where a fresh run exists, unless it was finished after `requestedAtMs`. */
  readonly force: boolean;
  readonly requestedAtMs: number;
  /** Called only when there is something to grade; `client` is this day's connection. */
  readonly load: (client: PoolClient) => Promise<LoadedPanel>;
  /** From 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

/**
 * Grades one day and keeps it, or returns the fresh run that another process made of it meanwhile.
 * A failure is noted on the run and thrown; nothing half-written remains.
 */
export function gradeDayRun(request: GradeDayRequest): Promise<GradeOutcome> {
  const { asOf, model, force, requestedAtMs } = request;
  return withRunLock(asOf, model.id, async (client) => {
    const market = await requireMarket(client);
    const kept = await findRun(client, asOf, model.id);
    const isDone = kept && isFreshRun(kept, market);
    if (isDone && (!force || kept.finishedAtMs > requestedAtMs)) return { run: kept, isNew: false };
    await storeModel(client, model);
    await markRequested(client, asOf, model.id, market.source);
    await markStarted(client, asOf, model.id);
    try {
      return { run: await gradeAndKeep(client, request), isNew: true };
    } catch (error) {
      await markFailed(client, asOf, model.id, messageOf(error)).catch(() => undefined);
      throw error;
    }
  });
}

async function gradeAndKeep(client: PoolClient, request: GradeDayRequest): Promise<RunRecord> {
  const { asOf, model, load, onProgress } = request;
  const startedAtMs = Date.now();
  const tell = async (progress: number) => {
    onProgress(progress);
    await markProgress(client, asOf, model.id, progress);
  };
  await tell(0.05);
  const { market, prepared } = await load(client);
  await tell(0.5);
  const graded = gradeDay(prepared, asOf, model);
  await tell(0.85);
  await keep(client, graded, {
    marketStamp: market.stamp,
    source: market.source,
    startedAtMs,
  });
  const run = await findRun(client, asOf, model.id);
  if (run === null) throw new Error("The market was replaced while it was graded.");
  return run;
}

async function keep(
  client: PoolClient,
  graded: GradedDay,
  origin: Parameters<typeof writeRun>[2],
): Promise<void> {
  await client.query("BEGIN");
  try {
    await appendRun(client, await writeRun(client, graded, origin));
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
