import { PgBoss, type Queue } from "pg-boss";
import { databaseUrl } from "@/lib/db/database-url";
import { getPool } from "@/lib/db/pool";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { log, messageOf } from "@/lib/log";

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

interface Sender {
  readonly url: string;
  readonly boss: Promise<PgBoss>;
}

declare global {
  // Next evaluates this module once per bundle; the process needs one sender.
  var moonscopeGradeSender: Sender | undefined;
}

/** Makes the queues; safe to repeat. */
export async function createGradeQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(failedGradeQueue);
  await boss.createQueue(gradeQueue, options);
}

/** Puts a day into the queue unless it waits there already. */
export async function enqueueGrading(asOf: Day, modelId: string): Promise<void> {
  const boss = await openSender();
  const job: GradeJob = { asOf: formatDay(asOf), modelId };
  await boss.send(gradeQueue, job, { singletonKey: `${job.asOf} ${modelId}` });
}

/** Stops the sender of this process. */
export async function closeGradeSender(): Promise<void> {
  const sender = globalThis.moonscopeGradeSender;
  globalThis.moonscopeGradeSender = undefined;
  const boss = await sender?.boss.catch(() => null);
  await boss?.stop({ graceful: false });
}

function openSender(): Promise<PgBoss> {
  const url = databaseUrl();
  if (globalThis.moonscopeGradeSender?.url === url) return globalThis.moonscopeGradeSender.boss;
  const boss = startSender();
  globalThis.moonscopeGradeSender = { url, boss };
  boss.catch(() => {
    globalThis.moonscopeGradeSender = undefined;
  });
  return boss;
}

/** It shares the pool of the process, keeps no timers and does no upkeep: that is the worker's. */
async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => getPool().query(text, values ? [...values] : []) },
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", (error) => log.error({ error: messageOf(error) }, "job queue"));
  await boss.start();
  await createGradeQueues(boss);
  return boss;
}
