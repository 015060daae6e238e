import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { minTokens } from "@/lib/domain/evaluation/fit-scores";
import type { VanishedRule } from "@/lib/domain/evaluation/outcomes";
import { countInSegment, type Segment } from "@/lib/domain/evaluation/segment";
import type { StudyWeek } from "@/lib/domain/evaluation/study-week";
import type { Day } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { daysPerWeek } from "@/lib/domain/market/week";
import type { CrossSection } from "@/lib/domain/model/cross-section";
import type { StudyWork } from "./study-thread";

export interface StudyRequest {
  /** First and last day of the weeks that are judged; all earlier ones teach. */
  readonly from: Day;
  readonly to: Day;
  readonly segment: Segment;
  readonly vanishedRule: VanishedRule;
  /** How values are placed for the model that is learnt. */
  readonly crossSection: CrossSection;
  readonly onProgress?: (progress: { readonly day: Day; readonly tokens: number }) => void;
}

/** More threads than this are starved by memory rather than helped by cores. */
const mostThreads = 8;

/**
 * Every week up to the last judged one that has enough tokens to learn from or to judge, oldest first. Weeks do not depend on
 * each other, so that threads share them; the cells of the panel are shared where its buffers are, otherwise copied.
 * `onProgress` is told of weeks as they are ready, in any order.
 */
export async function studyWeeks(panel: Panel, request: StudyRequest): Promise<StudyWeek[]> {
  const { from, to, segment } = request;
  const first = from - daysPerWeek * Math.floor((from - panel.firstDay) / daysPerWeek);
  const days: Day[] = [];
  for (let day = first; day <= to; day += daysPerWeek)
    if (countInSegment(panel, segment, day) >= minTokens) days.push(day);
  const threads = Math.min(availableParallelism(), mostThreads, days.length);
  const studied = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      studyDays(
        panel,
        request,
        days.filter((_, i) => i % threads === thread),
      ),
    ),
  );
  return studied.flat().sort((a, b) => a.day - b.day);
}

/** The weeks of some days, studied in a thread of its own. Throws what it throws. */
function studyDays(
  panel: Panel,
  { segment, vanishedRule, crossSection, onProgress }: StudyRequest,
  days: readonly Day[],
): Promise<StudyWeek[]> {
  const { tokens, firstDay } = panel;
  const matrices = new Map(fieldKeys.map((field) => [field, panel.matrix(field)]));
  const workerData: StudyWork = {
    panel: { tokens, firstDay, days: panel.days, matrices },
    days,
    ...{ segment, vanishedRule, crossSection },
  };
  const thread = new Worker(new URL("./study-thread.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    workerData,
  });
  const weeks: StudyWeek[] = [];
  return new Promise((resolve, reject) => {
    thread.on("message", (week: StudyWeek) => {
      if (week.tokenIds.length < minTokens) return;
      weeks.push(week);
      onProgress?.({ day: week.day, tokens: week.tokenIds.length });
    });
    thread.once("error", reject);
    thread.once("exit", (code) =>
      code === 0 ? resolve(weeks) : reject(new Error(`A thread ended with exit code ${code}.`)),
    );
  });
}
