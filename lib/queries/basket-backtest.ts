import type { z } from "zod";
import type {
  BacktestJob,
  BacktestResult,
  cancelBacktest,
  getBacktest,
  requestBacktest,
} from "@/lib/contracts/basket-backtest";
import { request } from "./request";

export type { BacktestJob, BacktestResult };
export type BacktestInput = z.input<typeof requestBacktest.body>;

const contract = () => import("@/lib/contracts/basket-backtest");

type Parameters = z.input<typeof getBacktest.params> & z.input<typeof cancelBacktest.params>;

/** Asks for a backtest; the answer names its job. */
export const startBacktest = async (body: BacktestInput): Promise<BacktestJob> =>
  (await request(async () => (await contract()).requestBacktest, { body })).data;

/** A backtest with its result when it is done. */
export const readBacktest = async (
  params: Parameters,
): Promise<BacktestJob & { result: BacktestResult | null }> =>
  (await request(async () => (await contract()).getBacktest, { params })).data;

/** Stops a backtest. */
export const stopBacktest = async (params: Parameters): Promise<BacktestJob> =>
  (await request(async () => (await contract()).cancelBacktest, { params })).data;

const last = ["done", "failed", "cancelled"] as const;

/**
 * Follows a backtest by server-sent events until it ends: each state is told, then `onEnd` is called once. A lost connection
 * is taken up again by the browser. Returns the way to stop listening.
 */
export function followBacktest(
  id: string,
  onState: (job: BacktestJob) => void,
  onEnd: () => void,
): () => void {
  const source = new EventSource(`/api/v1/basket/backtest/${encodeURIComponent(id)}/events`);
  const tell = async ({ data }: MessageEvent<string>) => {
    const { followBacktest: declared } = await contract();
    const job = declared.answer.safeParse(JSON.parse(data));
    if (job.success) onState(job.data);
  };
  source.addEventListener("progress", tell);
  for (const name of last)
    source.addEventListener(name, () => {
      source.close();
      onEnd();
    });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) onEnd();
  });
  return () => source.close();
}
