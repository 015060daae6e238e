import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "./database-error";
import { isAlive } from "./postmaster";

const waitMs = 100;

/**
 * Runs `work` while no other process starts the database of `dataFolder`. A lock whose process is gone is removed.
 * Throws a DatabaseError when another process holds it for longer than `patienceMs`.
 */
export async function withStartLock<T>(
  dataFolder: string,
  work: () => Promise<T>,
  patienceMs = 120_000,
): Promise<T> {
  const path = join(dataFolder, "starting.lock");
  const deadline = performance.now() + patienceMs;
  while (!(await tryLock(path))) {
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else if (performance.now() > deadline) {
      throw new DatabaseError(
        `Process ${holder} has been starting the database for too long. End it, or remove "${path}" if it is not a Moonscope, and start again.`,
      );
    } else await sleep(waitMs);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
