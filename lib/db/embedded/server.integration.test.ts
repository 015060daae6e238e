import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectPostmaster, isAlive } from "./postmaster";
import { openEmbedded } from "./server";
import { withStartLock } from "./start-lock";

// A space in the path, as a user's folder may have.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "moonscope embedded "));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true }));

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

async function serverPid(): Promise<number> {
  const state = await inspectPostmaster(join(folder, "postgres"));
  if (typeof state === "string") throw new Error(`The server is ${state}.`);
  return state.pid;
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

test("the first release leaves it to the second, the last one stops it, and data stays", async () => {
  const [first, second] = await Promise.all([openEmbedded(folder), openEmbedded(folder)]);
  expect(second.url).toBe(first.url);
  await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS seven");
  expect(await first.release()).toBe("shared");
  expect(await ask(second.url, "SELECT seven FROM kept")).toBe(7);
  expect(await second.release()).toBe("stopped");
  expect(await inspectPostmaster(join(folder, "postgres"))).toBe("none");
});

/** Another process that opens the database and holds it until it is killed. */
async function openElsewhere(): Promise<ChildProcess> {
  const script = `import("@/lib/db/embedded/server")
    .then(({ openEmbedded }) => openEmbedded(${JSON.stringify(folder)}))
    .then(() => { process.send("open"); setInterval(() => undefined, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

/** Opens the database here, checks that nothing was lost, and gives back what was told. */
async function reopen(): Promise<string[]> {
  const notices: string[] = [];
  const { url, release } = await openEmbedded(folder, { onNotice: (line) => notices.push(line) });
  expect(await ask(url, "SELECT seven FROM kept")).toBe(7);
  expect(await release()).toBe("stopped");
  return notices;
}

test("a process that is killed while it uses the database leaves none running", async () => {
  const child = await openElsewhere();
  const pid = await serverPid();
  child.kill("SIGKILL");
  await untilDead(pid);
  expect(await reopen()).toEqual([]);
});

test.skipIf(process.platform !== "linux")(
  "a server whose keeper and user were killed is stopped and started again",
  async () => {
    const child = await openElsewhere();
    const pid = await serverPid();
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    process.kill(Number(/^PPid:\t(\d+)/m.exec(status)?.[1]), "SIGKILL");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await reopen()).toEqual([expect.stringContaining("left the database running")]);
    expect(isAlive(pid)).toBe(false);
  },
);

test("a server that was killed is started again", async () => {
  const child = await openElsewhere();
  process.kill(await serverPid(), "SIGKILL");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await reopen()).toEqual([expect.stringContaining("left a lock")]);
});

test("a server that dies is told to whoever uses it, who can still let go of it", async () => {
  const { lost, release } = await openEmbedded(folder);
  process.kill(await serverPid(), "SIGKILL");
  await lost;
  expect(await release()).toBe("stopped");
  expect(await reopen()).toEqual([expect.stringContaining("left a lock")]);
});

test("a stale postmaster.pid is removed and nothing is lost", async () => {
  const path = join(folder, "postgres", "postmaster.pid");
  await writeFile(path, `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
  expect(await reopen()).toEqual([expect.stringContaining("left a lock")]);
});

test("the lock of a start that was killed is removed", async () => {
  await writeFile(join(folder, "starting.lock"), String(2 ** 30));
  expect(await withStartLock(folder, async () => "started")).toBe("started");
  await expect(stat(join(folder, "starting.lock"))).rejects.toThrow("ENOENT");
});

test("the lock of a start that runs is respected, and told when it takes too long", async () => {
  await writeFile(join(folder, "starting.lock"), String(process.pid));
  await expect(withStartLock(folder, async () => "started", 50)).rejects.toThrow(
    `Process ${process.pid} has been starting the database for too long`,
  );
  await rm(join(folder, "starting.lock"));
});
