import type { PgBoss, Queue } from "pg-boss";
import { z } from "zod";
import { type BacktestRequest, backtestResult } from "@/lib/contracts/basket-backtest";
import { getPool } from "@/lib/db/pool";
import { closeSender, openSender } from "@/lib/services/job-sender";

/** The queue of backtests. A job's output is its progress while it runs and its result when it is done. */
export const backtestQueue = "basket-backtest";

const daysKept = 7;
const options = {
  retryLimit: 1,
  expireInSeconds: 1800,
  heartbeatSeconds: 60,
  deleteAfterSeconds: daysKept * 86_400,
  notify: true,
} as const satisfies Omit<Queue, "name">;

const progressOutput = z.object({ progress: z.number(), step: z.string() });
const resultOutput = z.object({ result: backtestResult });
const failureOutput = z.object({ message: z.string() });

const jobRow = z.object({
  id: z.uuid(),
  state: z.enum(["created", "retry", "active", "completed", "cancelled", "failed"]),
  output: z.unknown(),
  created_on: z.date(),
  completed_on: z.date().nullable(),
});

/** A stored job as the queue knows it. */
export interface StoredBacktest {
  readonly id: string;
  readonly state: z.output<typeof jobRow>["state"];
  readonly progress: z.output<typeof progressOutput> | null;
  readonly result: z.output<typeof backtestResult> | null;
  readonly error: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** Makes the queue; safe to repeat. */
export const createBacktestQueue = (boss: PgBoss): Promise<void> =>
  boss.createQueue(backtestQueue, options);

/** Puts a request into the queue and answers its id. */
export async function enqueueBacktest(request: BacktestRequest): Promise<string> {
  const id = await (await openSender(backtestQueue, createBacktestQueue)).send(
    backtestQueue,
    request,
  );
  if (id === null) throw new Error("The queue took no backtest.");
  return id;
}

/** A job by its id; null when there is none, or no more. */
export async function findBacktest(id: string): Promise<StoredBacktest | null> {
  await openSender(backtestQueue, createBacktestQueue);
  const { rows } = await getPool().query(
    "SELECT id, state, output, created_on, completed_on FROM pgboss.job WHERE name = $1 AND id = $2",
    [backtestQueue, id],
  );
  if (rows[0] === undefined) return null;
  const { state, output, created_on, completed_on } = jobRow.parse(rows[0]);
  return {
    ...{ id, state },
    progress: progressOutput.safeParse(output).data ?? null,
    result: state === "completed" ? resultOutput.parse(output).result : null,
    error: state === "failed" ? (failureOutput.safeParse(output).data?.message ?? "Failed.") : null,
    requestedAt: created_on,
    finishedAt: completed_on,
  };
}

/** Writes down how far a running job is; false when it runs no more, because it was cancelled. */
export async function markBacktest(id: string, progress: number, step: string): Promise<boolean> {
  const { rowCount } = await getPool().query(
    "UPDATE pgboss.job SET output = $3 WHERE name = $1 AND id = $2 AND state = 'active'",
    [backtestQueue, id, JSON.stringify({ progress, step })],
  );
  return (rowCount ?? 0) > 0;
}

/** Takes a job out of the queue, or tells its worker to stop; what has ended stays as it is. */
export async function cancelStoredBacktest(id: string): Promise<void> {
  await (await openSender(backtestQueue, createBacktestQueue)).cancel(backtestQueue, id);
}

/** Stops the sender of this process. */
export const closeBacktestSender = (): Promise<void> => closeSender(backtestQueue);
