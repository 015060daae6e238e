import type { Day } from "@/lib/domain/market/day";
import { gradeDays } from "@/lib/services/grading/grade-days";
import { giveWay, runUntilWanted } from "./give-way";
import { historyWeeks } from "./history-weeks";

/** Week ends that are graded from one reading of the history. */
const batchWeeks = 8;

export interface HistoryProgress {
  /** Of `weeks`, the newest ones that are graded and fresh. */
  readonly ready: number;
  readonly weeks: number;
}

/**
 * Grades every past week end that is not graded, or was graded from an older market, by the model of its day: newest
 * first, giving way to days that are asked for. Returns how many were graded; stopped and started again it goes on.
 */
export async function gradeHistory(
  stop: AbortSignal,
  onProgress: (progress: HistoryProgress) => void,
): Promise<number> {
  const days = (await historyWeeks()).map(({ day }) => day);
  let graded = 0;
  for (let at = 0; at < days.length; at += batchWeeks) {
    const batch = days.slice(at, at + batchWeeks).reverse();
    const before = graded;
    graded += await gradeBatch(batch, stop);
    if (graded > before) onProgress({ ready: at + batch.length, weeks: days.length });
  }
  return graded;
}

async function gradeBatch(batch: readonly Day[], stop: AbortSignal): Promise<number> {
  const graded = new Set<Day>();
  for (;;) {
    await giveWay(stop);
    const isDone = await runUntilWanted(stop, async (signal) => {
      const outcomes = await gradeDays(batch, {
        signal,
        onProgress: ({ asOf, progress }) => {
          if (progress === 1) graded.add(asOf);
        },
      });
      for (const { run, isNew } of outcomes) if (isNew) graded.add(run.asOf);
    });
    if (isDone) return graded.size;
  }
}
