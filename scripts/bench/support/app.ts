import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Skipped } from "@/scripts/bench/measurement";
import type { Workshop } from "@/scripts/bench/workshop";
import { nextParameters } from "@/scripts/start/build";
import { hashSources, isBuildFresh } from "@/scripts/start/build-stamp";
import { environmentWith } from "./environment.mjs";
import { type Memory, memoryOf } from "./memory";

const host = "127.0.0.1";
const pollMs = 50;
const patienceMs = 120_000;
const stopPatienceMs = 10_000;

/** The built app as a running process. */
export interface App {
  readonly url: string;
  /** Its memory; null where the system does not tell. */
  readonly memory: () => Memory | null;
}

/** Throws a Skipped without a build; tells when the build is not of these sources. */
export async function requireBuild({ tell }: Workshop): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) {
    throw new Skipped("there is no build of the app; `npm run build` makes one");
  }
  if (!(await isBuildFresh(process.cwd(), await hashSources(process.cwd()))))
    tell("note: the build is older than the sources; `npm run build` makes a new one");
}

/** Serves the build (see `requireBuild`) on the database at `url` until the benches end; then the market is in memory. */
export async function startApp(workshop: Workshop, url: string): Promise<App> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...nextParameters, "start", "--port", String(port), "--hostname", host],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: environmentWith({
        DATABASE_URL: url,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      }),
    },
  );
  workshop.atEnd(() => stop(child));
  const app = {
    url: `http://${host}:${port}`,
    memory: () => (child.pid === undefined ? null : memoryOf(child.pid)),
  };
  await untilReady(child, app.url);
  return app;
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The app ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(pollMs);
  }
  throw new Error("The app was not ready in two minutes.");
}

/** Asks a process to end and waits; one that does not is killed. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopPatienceMs);
  await ended;
  clearTimeout(timer);
}
