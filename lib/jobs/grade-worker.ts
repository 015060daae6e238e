import { type Job, PgBoss } from "pg-boss";
import { z } from "zod";
import { parseDay } from "@/lib/domain/market/day";
import { log, messageOf } from "@/lib/log";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { createGradeQueues, type GradeJob, gradeQueue } from "@/lib/services/grading/grade-queue";
import { modelOf } from "@/lib/services/models/model-of";
import { ProblemError } from "@/lib/services/problem-error";
import { watchMarket } from "./watch-market";

/** A running worker. */
export interface Worker {
  /** Lets the day under way finish and takes no other; whatever waits stays in the queue. */
  readonly stop: () => Promise<void>;
}

const patienceMs = 6_000;
const gradeJob = z.object({ asOf: z.string(), modelId: z.string() });

/**
 * Grades the days that are asked for, one at a time, and the newest stored day whenever the market has changed.
 * `databaseUrl` is where the queue is; the pool of the process must be on the same database.
 */
export async function startGradeWorker(databaseUrl: string): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "moonscope jobs",
    instanceName: "worker",
    max: 3,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ error: messageOf(error) }, "job queue"));
  boss.on("warning", ({ message }) => log.warn({ detail: message }, "job queue"));
  await boss.start();
  await createGradeQueues(boss);
  await boss.work<GradeJob>(
    gradeQueue,
    { batchSize: 1, notifyPollingIntervalSeconds: 5 },
    gradeJobs,
  );
  const stopWatching = await watchMarket();
  log.info("worker is ready");
  return {
    stop: async () => {
      await stopWatching();
      await boss.stop({ graceful: true, timeout: patienceMs });
    },
  };
}

async function gradeJobs(jobs: readonly Job<GradeJob>[]): Promise<void> {
  for (const { data } of jobs) await gradeOne(gradeJob.parse(data));
}

/** A day that cannot be graded (any more) is told and let go: trying again would not help. */
async function gradeOne({ asOf: text, modelId }: GradeJob): Promise<void> {
  const asOf = parseDay(text);
  if (asOf === null) throw new Error(`A grade job names the day "${text}", which is not a date.`);
  const startedAtMs = performance.now();
  try {
    const run = await gradeAsOf(asOf, { model: await modelOf(modelId) });
    const seconds = Math.round(performance.now() - startedAtMs) / 1000;
    log.info({ asOf: text, run: run.id, graded: run.gradedCount, seconds }, "graded");
  } catch (error) {
    log.error({ asOf: text, error: messageOf(error) }, "grading failed");
    if (!(error instanceof ProblemError)) throw error;
  }
}
