import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inspectPostmaster, isAlive, parsePostmasterPid } from "./postmaster";

const running = (pid: number, status: string) =>
  `${pid}\n/data\n1700000000\n40111\n\n127.0.0.1\n  123 456\n${status}\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "moonscope-postmaster-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a whole file gives process, port and whether it takes connections", () => {
  expect(parsePostmasterPid(running(321, "ready   "))).toEqual({
    pid: 321,
    port: 40_111,
    ready: true,
  });
  expect(parsePostmasterPid(running(321, "starting"))).toMatchObject({ ready: false });
});

test.each(["", "\n", "321", "321\n/data\n17", "abc\n/data\n1\n40111\n", "321\n/d\n1\n70000\n"])(
  "%j is no whole file",
  (text) => {
    expect(parsePostmasterPid(text)).toBeNull();
  },
);

test("no file is no server", async () => {
  expect(await inspectPostmaster(folder)).toBe("none");
});

test.skipIf(process.platform !== "linux")(
  "a file whose process number went to another program is stale",
  async () => {
    await writeFile(join(folder, "postmaster.pid"), running(process.pid, "ready"));
    expect(await inspectPostmaster(folder)).toBe("stale");
  },
);

test("a file that was cut off is stale", async () => {
  await writeFile(join(folder, "postmaster.pid"), "12");
  expect(await inspectPostmaster(folder)).toBe("stale");
});

test("this process is alive, and a number that no process can have is not", () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(2 ** 30)).toBe(false);
});
