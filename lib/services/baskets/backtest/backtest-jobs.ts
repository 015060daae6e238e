import type {
  BacktestJob,
  BacktestRequest,
  cancelBacktest as cancelContract,
  getBacktest,
  requestBacktest,
} from "@/lib/contracts/basket-backtest";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import { storedDay } from "@/lib/services/market-view";
import { invalid, ProblemError } from "@/lib/services/problem-error";
import {
  cancelStoredBacktest,
  enqueueBacktest,
  findBacktest,
  type StoredBacktest,
} from "./backtest-queue";

const states = {
  created: "queued",
  retry: "queued",
  active: "running",
  completed: "done",
  cancelled: "cancelled",
  failed: "failed",
} as const satisfies Record<StoredBacktest["state"], BacktestJob["state"]>;

/** A job as the API tells it. */
export const describeJob = (job: StoredBacktest): BacktestJob => ({
  id: job.id,
  state: states[job.state],
  progress: job.state === "completed" ? 1 : (job.progress?.progress ?? 0),
  step: job.state === "active" ? (job.progress?.step ?? null) : null,
  error: job.error,
  requestedAt: job.requestedAt.toISOString(),
  finishedAt: job.finishedAt?.toISOString() ?? null,
});

/** The job of an id. Throws `not-found`. */
export async function requireBacktest(id: string): Promise<StoredBacktest> {
  const job = await findBacktest(id);
  if (job !== null) return job;
  throw new ProblemError("not-found", `There is no backtest "${id}"; results are kept for 7 days.`);
}

/** Asks for a backtest. Throws `outside-stored-range`, `market-empty`, or 422 for a range that ends before it begins. */
export async function askForBacktest(
  request: BacktestRequest,
): Promise<AnswerOf<typeof requestBacktest>> {
  const [from, to] = [await storedDay(request.from), await storedDay(request.to)];
  if (to <= from)
    throw invalid([{ path: "body.to", message: `must be later than ${request.from}.` }]);
  return { data: describeJob(await requireBacktest(await enqueueBacktest(request))) };
}

/** How far a backtest is, and its result. Throws `not-found`. */
export async function readBacktest(id: string): Promise<AnswerOf<typeof getBacktest>> {
  const job = await requireBacktest(id);
  return { data: { ...describeJob(job), result: job.result } };
}

/** Stops a backtest. Throws `not-found`. */
export async function cancelBacktest(id: string): Promise<AnswerOf<typeof cancelContract>> {
  await requireBacktest(id);
  await cancelStoredBacktest(id);
  return { data: describeJob(await requireBacktest(id)) };
}
