import { listen } from "@/lib/db/notify";
import { log, messageOf } from "@/lib/log";
import { followHistory } from "@/lib/services/history/follow-history";
import { gradeHistory } from "@/lib/services/history/grade-history";
import { marketChannel } from "@/lib/services/market/bump-market-stamp";
import type { Worker } from "./grade-worker";

/** An import tells of every part it has written, and the newest day is graded first. */
const settleMs = 5_000;
const patienceMs = 5_000;

/**
 * Grades the past week by week in the background and keeps what follows from it up to date: now, and whenever the market
 * has changed. Days that are asked for go first. One pass at a time; a change during a pass brings another one.
 */
export async function startHistoryWorker(waitMs: number = settleMs): Promise<Worker> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let pass: Promise<void> | null = null;
  const run = () => {
    pass = (pass ?? Promise.resolve()).then(() => passOver(stopping.signal));
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(run, waitMs);
  };
  const stopListening = await listen(marketChannel, settle, settle);
  settle();
  return {
    stop: async () => {
      clearTimeout(timer);
      stopping.abort();
      await stopListening();
      await Promise.race([pass, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
    },
  };
}

/** One pass; what goes wrong is told, and tried again in the next. */
async function passOver(stop: AbortSignal): Promise<void> {
  const startedAtMs = performance.now();
  try {
    const graded = await gradeHistory(stop, ({ ready, weeks }) =>
      log.info(`graded ${ready} of ${weeks} past weeks`),
    );
    const followed = await followHistory(stop, graded > 0);
    const seconds = Math.round(performance.now() - startedAtMs) / 1000;
    if (graded + Object.values(followed).reduce((sum, count) => sum + count, 0) > 0)
      log.info({ graded, ...followed, seconds }, "the past is graded and followed");
  } catch (error) {
    if (stop.aborted) return;
    log.error({ error: messageOf(error) }, "cannot go on with the past");
  }
}
