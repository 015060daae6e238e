import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, Skipped } from "@/scripts/bench/measurement";
import { freePort, stop } from "@/scripts/bench/support/app";
import { environmentWith } from "@/scripts/bench/support/environment.mjs";
import type { Workshop } from "@/scripts/bench/workshop";
import { hashSources, isBuildFresh } from "@/scripts/start/build-stamp";

const pollMs = 20;
const patienceMs = 600_000;
const limitSeconds = 5;

/** Starts all of Moonscope on a data folder; returns the seconds until the page is served, and ends it again. */
async function timeStart(workshop: Workshop, folder: string): Promise<number> {
  const port = await freePort();
  const startedMs = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: environmentWith({
      PORT: String(port),
      MOONSCOPE_HOST: "127.0.0.1",
      MOONSCOPE_DATA_DIR: folder,
      DATABASE_URL: "",
    }),
  });
  workshop.atEnd(() => stop(child));
  await untilServed(child, `http://127.0.0.1:${port}/`);
  const seconds = (performance.now() - startedMs) / 1000;
  await stop(child);
  return seconds;
}

async function untilServed(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(pollMs);
  }
  throw new Error("npm start did not serve its page in ten minutes.");
}

/** A first start on an empty data folder, which loads and grades the simulated market, then a second one. */
async function run(workshop: Workshop): Promise<void> {
  if (workshop.isSmall) throw new Skipped("a first start has no small size");
  if (!(await isBuildFresh(process.cwd(), await hashSources(process.cwd()))))
    throw new Skipped("there is no build of these sources; `npm run build` makes one");
  const folder = await workshop.folder();
  workshop.tell("starting on an empty data folder (a minute or two)");
  const first = await timeStart(workshop, folder);
  workshop.tell("starting again");
  const second = await timeStart(workshop, folder);
  workshop.tell(`the first start took ${first.toFixed(1)} s`);
  workshop.report({
    name: "start.second",
    value: second,
    unit: "s",
    yardstick: { what: "limit, from the command to the page", value: limitSeconds },
  });
}

export const start: Bench = {
  name: "start",
  about: "npm start on an empty data folder, and again",
  run,
};
