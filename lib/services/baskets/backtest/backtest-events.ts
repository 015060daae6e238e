import { setTimeout as sleep } from "node:timers/promises";
import type { BacktestJob } from "@/lib/contracts/basket-backtest";
import { describeJob, requireBacktest } from "./backtest-jobs";

const lookMs = 400;
/** A line now and then, so that no proxy takes the stream for dead. */
const commentAfterLooks = 40;

const ended: ReadonlySet<BacktestJob["state"]> = new Set(["done", "failed", "cancelled"]);

const eventOf = (job: BacktestJob): string =>
  `event: ${ended.has(job.state) ? job.state : "progress"}\ndata: ${JSON.stringify(job)}\n\n`;

/** A text for every change of a job until it has ended. */
async function* eventsOf(id: string, first: BacktestJob): AsyncGenerator<string, void> {
  let job = first;
  let told = "";
  for (let silent = 0; ; silent++) {
    const event = eventOf(job);
    if (event !== told || silent === commentAfterLooks) {
      yield event === told ? ": waiting\n\n" : event;
      silent = 0;
    }
    told = event;
    if (ended.has(job.state)) return;
    await sleep(lookMs);
    job = describeJob(await requireBacktest(id));
  }
}

/**
 * The progress of a backtest as server-sent events: one whenever something changed, the last when it has ended. Looking stops
 * with its reader. Throws `not-found`.
 */
export async function backtestEvents(id: string): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const events = eventsOf(id, describeJob(await requireBacktest(id)));
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await events.return();
    },
  });
}
