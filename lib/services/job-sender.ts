import { PgBoss } from "pg-boss";
import { databaseUrl } from "@/lib/db/database-url";
import { getPool } from "@/lib/db/pool";
import { log, messageOf } from "@/lib/log";

interface Sender {
  readonly url: string;
  readonly boss: Promise<PgBoss>;
}

declare global {
  // Next evaluates this module once per bundle; the process needs one sender a queue.
  var moonscopeSenders: Map<string, Sender> | undefined;
}

const senders = (): Map<string, Sender> => {
  globalThis.moonscopeSenders ??= new Map();
  return globalThis.moonscopeSenders;
};

/** What this process puts jobs into a queue with, on the database in use; `createQueues` is called when it starts. */
export function openSender(
  queue: string,
  createQueues: (boss: PgBoss) => Promise<void>,
): Promise<PgBoss> {
  const url = databaseUrl();
  const open = senders().get(queue);
  if (open?.url === url) return open.boss;
  const boss = startSender(createQueues);
  senders().set(queue, { url, boss });
  boss.catch(() => {
    senders().delete(queue);
  });
  return boss;
}

/** Stops the sender of this process for a queue. */
export async function closeSender(queue: string): Promise<void> {
  const sender = senders().get(queue);
  senders().delete(queue);
  const boss = await sender?.boss.catch(() => null);
  await boss?.stop({ graceful: false });
}

/** It shares the pool of the process, keeps no timers and does no upkeep: that is the worker's. */
async function startSender(createQueues: (boss: PgBoss) => Promise<void>): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => getPool().query(text, values ? [...values] : []) },
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", (error) => log.error({ error: messageOf(error) }, "job queue"));
  await boss.start();
  await createQueues(boss);
  return boss;
}
