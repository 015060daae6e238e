import type { Run } from "@/lib/contracts/runs";
import { formatDay } from "@/lib/domain/market/day";
import type { RunProgress } from "@/lib/services/grading/runs";

const momentText = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

/** How far the grading of a day is, as the API answers it. */
export const describeRun = (run: RunProgress): Run => ({
  asOf: formatDay(run.asOf),
  run: run.runId,
  model: run.modelId,
  status: run.state,
  progress: Math.min(1, Math.max(0, run.progress)),
  error: run.error,
  stale: run.isStale,
  tokens: run.tokenCount,
  graded: run.gradedCount,
  requestedAt: momentText(run.requestedAtMs),
  finishedAt: momentText(run.finishedAtMs),
});
