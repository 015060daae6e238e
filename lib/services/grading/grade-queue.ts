import type { PgBoss, Queue } from "pg-boss";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { closeSender, openSender } from "@/lib/services/job-sender";

/** The queue of days to be graded; what failed every time ends in the second. */
export const gradeQueue = "grade";
const failedGradeQueue = "grade-failed";

const options = {
  // One job waits for a day; what a crashed worker held does not keep the next one from being asked for.
  policy: "short",
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 600,
  heartbeatSeconds: 30,
  deadLetter: failedGradeQueue,
  notify: true,
} as const satisfies Omit<Queue, "name">;

/** A job of the queue. */
export interface GradeJob {
  /** `2021-05-01`. */
  readonly asOf: string;
  readonly modelId: string;
}

/** Makes the queues; safe to repeat. */
export async function createGradeQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(failedGradeQueue);
  await boss.createQueue(gradeQueue, options);
}

/** Puts a day into the queue unless it waits there already. */
export async function enqueueGrading(asOf: Day, modelId: string): Promise<void> {
  const boss = await openSender(gradeQueue, createGradeQueues);
  const job: GradeJob = { asOf: formatDay(asOf), modelId };
  await boss.send(gradeQueue, job, { singletonKey: `${job.asOf} ${modelId}` });
}

/** Stops the sender of this process. */
export const closeGradeSender = (): Promise<void> => closeSender(gradeQueue);
