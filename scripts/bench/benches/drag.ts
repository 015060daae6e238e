import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { z } from "zod";
import type { Bench } from "@/scripts/bench/measurement";
import { type App, requireBuild, startApp } from "@/scripts/bench/support/app";
import { type LoadedScript, openBrowser, ScriptLog } from "@/scripts/bench/support/browser";
import { gradedDemo } from "@/scripts/bench/support/demo-market";
import { type Latencies, latenciesOf } from "@/scripts/bench/support/latencies";
import type { Workshop } from "@/scripts/bench/workshop";

const probe = fileURLToPath(new URL("../support/paint-probe.mjs", import.meta.url));
const rows = "table[role=grid] tbody";
const moves = 70;
const firstLoadLimitKb = 220;
const viewport = { width: 1440, height: 900 };

const duration = z.number().nullable();

/** Moves the pointer and returns the milliseconds until that is on the screen; null when nothing changed. */
async function moveTo(page: Page, x: number, y: number, selector: string | null) {
  await page.evaluate(`paintProbe.expect(${JSON.stringify(selector)})`);
  await page.mouse.move(x, y);
  return duration.parse(await page.evaluate("paintProbe.result()"));
}

/** Drags the upper thumb of the grade down, so that other rows come to the top with every movement. */
async function dragGrade(page: Page): Promise<Latencies> {
  const thumb = page.getByRole("slider", { name: "Maximum grade" });
  const box = await thumb.boundingBox();
  const track = await thumb.locator("xpath=../..").boundingBox();
  if (!box || !track) throw new Error("The slider of the grade is not on the page.");
  const y = box.y + box.height / 2;
  const startX = box.x + box.width / 2;
  const stepX = (track.width * 0.8) / moves;
  await page.mouse.move(startX, y);
  await page.mouse.down();
  const durationsMs: number[] = [];
  for (let i = 1; i <= moves; i++) {
    const durationMs = await moveTo(page, startX - i * stepX, y, rows);
    if (durationMs !== null) durationsMs.push(durationMs);
  }
  await page.mouse.up();
  return latenciesOf(durationsMs);
}

/** The same movements where they lead to nothing: what the browser itself takes from an event to the screen. */
async function moveIdly(page: Page): Promise<Latencies> {
  const durationsMs: number[] = [];
  for (let i = 1; i <= moves; i++) {
    const durationMs = await moveTo(page, viewport.width - 3 * i, 8, null);
    if (durationMs !== null) durationsMs.push(durationMs);
  }
  return latenciesOf(durationsMs);
}

async function run(workshop: Workshop): Promise<void> {
  await requireBuild(workshop);
  const browser = await openBrowser(workshop);
  const app = await startApp(workshop, (await gradedDemo(workshop)).url);
  const idle = app.memory();
  const page = await browser.newPage({ viewport });
  const scripts = new ScriptLog(page);
  await page.addInitScript({ path: probe });
  await page.goto(app.url, { waitUntil: "networkidle" });
  await page.getByRole("slider", { name: "Maximum grade" }).waitFor();
  reportScripts(workshop, await scripts.scripts());
  workshop.tell("dragging a filter");
  const resting = await moveIdly(page);
  const dragging = await dragGrade(page);
  if (dragging.count < moves) workshop.tell(`${moves - dragging.count} movements changed no row`);
  for (const percentile of ["p50", "p95"] as const) {
    workshop.report({
      name: `drag.${percentile}`,
      value: dragging[percentile],
      unit: "ms",
      yardstick: {
        what: `${dragging.count} movements until other rows are on the screen; the pointer alone`,
        value: resting[percentile],
      },
    });
  }
  reportMemory(workshop, app, idle?.residentMib ?? null);
}

function reportScripts({ report, tell }: Workshop, scripts: readonly LoadedScript[]): void {
  const sum = (sizeOf: (script: LoadedScript) => number) =>
    scripts.reduce((bytes, script) => bytes + sizeOf(script), 0) / 1000;
  for (const { path, gzippedBytes } of scripts)
    tell(`${(gzippedBytes / 1000).toFixed(1).padStart(8)} kB ${path}`);
  tell(
    `${sum(({ plainBytes }) => plainBytes)
      .toFixed(1)
      .padStart(8)} kB unpacked, all of them`,
  );
  report({
    name: "drag.first-load-script",
    value: sum(({ gzippedBytes }) => gzippedBytes),
    unit: "kB",
    yardstick: { what: "limit, gzip", value: firstLoadLimitKb },
  });
}

function reportMemory({ report }: Workshop, app: App, idleMib: number | null): void {
  const peakMib = app.memory()?.peakMib;
  if (idleMib === null || peakMib === undefined) return;
  report({
    name: "drag.server-memory",
    value: peakMib,
    unit: "MiB",
    yardstick: { what: "the same server before the first page", value: idleMib },
  });
}

export const drag: Bench = {
  name: "drag",
  about: "a filter dragged in Chromium until its rows are painted; script and memory",
  run,
};
