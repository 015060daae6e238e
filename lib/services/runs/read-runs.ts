import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getRun, listRuns, requestRun as requestContract } from "@/lib/contracts/runs";
import { formatDay } from "@/lib/domain/market/day";
import { requestRun } from "@/lib/services/grading/request-run";
import { allRunProgress, runProgress } from "@/lib/services/grading/runs";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import { storedDay } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";
import { describeRun } from "./describe-run";

/** The days that were graded or asked for, newest first, and the range of days that can be. */
export async function readRuns(): Promise<AnswerOf<typeof listRuns>> {
  const [range, runs] = await Promise.all([snapshotRange(), allRunProgress()]);
  return {
    data: {
      range: range && {
        firstDay: formatDay(range.firstDay),
        lastDay: formatDay(range.lastDay),
      },
      runs: runs.map(describeRun),
    },
  };
}

/** How far the grading of a day is. Throws `day-not-graded` when nobody asked for it, or `outside-stored-range`. */
export async function readRun(asOf: string): Promise<AnswerOf<typeof getRun>> {
  const run = await runProgress(await storedDay(asOf));
  if (run !== null) return { data: describeRun(run) };
  throw new ProblemError(
    "day-not-graded",
    `Nobody asked for ${asOf} yet: POST /api/v1/runs {"asOf":"${asOf}"}.`,
    [{ path: "asOf", message: `${asOf} is not graded.` }],
  );
}

/** Asks for a day to be graded. Throws `outside-stored-range` or `market-empty`. */
export async function askForRun(asOf: string): Promise<AnswerOf<typeof requestContract>> {
  return { data: describeRun(await requestRun(await storedDay(asOf))) };
}
