import { type Job, PgBoss } from "pg-boss";
import { log, messageOf } from "@/lib/log";
import {
  backtestQueue,
  createBacktestQueue,
  markBacktest,
} from "@/lib/services/baskets/backtest/backtest-queue";
import { runStoredRequest } from "@/lib/services/baskets/backtest/run-backtest-request";
import { ProblemError } from "@/lib/services/problem-error";
import type { Worker } from "./grade-worker";

const patienceMs = 5_000;

/** Thrown to end the work of a job that was cancelled. */
class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * Runs the backtests that are asked for, one at a time. A cancelled one stops at its next step.
 * `databaseUrl` is where the queue is; the pool of the process must be on the same database.
 */
export async function startBacktestWorker(databaseUrl: string): Promise<Worker> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "moonscope backtests",
    instanceName: "backtests",
    max: 2,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ error: messageOf(error) }, "job queue"));
  await boss.start();
  await createBacktestQueue(boss);
  await boss.work<object>(
    backtestQueue,
    { batchSize: 1, notifyPollingIntervalSeconds: 5 },
    async ([job]) => job && runJob(job, stopping.signal),
  );
  return {
    stop: async () => {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: patienceMs });
    },
  };
}

/** The output of a job. One that cannot be done is told and let go; trying again would not help. */
async function runJob({ id, data, signal }: Job<object>, stop: AbortSignal) {
  const startedAtMs = performance.now();
  const progress = async (fraction: number, step: string) => {
    signal.throwIfAborted();
    stop.throwIfAborted();
    if (!(await markBacktest(id, fraction, step))) throw new Cancelled();
  };
  try {
    const result = await runStoredRequest(data, progress);
    log.info({ id, seconds: secondsSince(startedAtMs) }, "backtested");
    return { result };
  } catch (error) {
    if (error instanceof Cancelled) {
      log.info({ id, seconds: secondsSince(startedAtMs) }, "backtest cancelled");
      return undefined;
    }
    log.error({ id, error: messageOf(error) }, "backtest failed");
    throw error instanceof ProblemError ? new Error(error.message) : error;
  }
}

const secondsSince = (startedAtMs: number): number =>
  Math.round(performance.now() - startedAtMs) / 1000;
