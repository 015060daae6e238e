import { fileURLToPath } from "node:url";
import { z } from "zod";
import { factors } from "@/lib/domain/factors";
import { type Day, dayOfMilliseconds } from "@/lib/domain/market/day";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import type { Bench } from "@/scripts/bench/measurement";
import { runScript } from "@/scripts/bench/support/command";
import { onDatabase } from "@/scripts/bench/support/on-database";
import type { Workshop } from "@/scripts/bench/workshop";

const gradeScript = fileURLToPath(new URL("../support/grade-days.ts", import.meta.url));
const walkScript = fileURLToPath(new URL("../support/walk-forward.ts", import.meta.url));
const graded = z.object({ seconds: z.number(), listed: z.number(), graded: z.number() });
const walked = z.object({ seconds: z.number(), weeks: z.number(), tokensPerWeek: z.number() });

const limits = { gradingSeconds: 20, gradingMib: 2048, walkSeconds: 120 };
const daysPerYear = 365;
/** What the first week looks back at. */
const runInDays = 245;

interface Market {
  readonly url: string;
  readonly lastDay: Day;
}

async function simulated(workshop: Workshop, tokens: number, days: number): Promise<Market> {
  const lastDay = dayOfMilliseconds(Date.now()) - 1;
  const url = await workshop.database();
  workshop.tell(`loading a simulated market of ${tokens} tokens × ${days} days`);
  await onDatabase(url, () => loadDemoMarket({ tokens, days, lastDay }));
  return { url, lastDay };
}

/** One day of a very large market, from reading it to storing the run, in a process of its own. */
async function gradeLargeMarket(workshop: Workshop): Promise<void> {
  const tokens = workshop.isSmall ? 200 : 20_000;
  const { url, lastDay } = await simulated(workshop, tokens, 400);
  workshop.tell("grading its last day");
  const { stdout, peakMib } = await runScript(gradeScript, [url, String(lastDay)]);
  const { seconds, listed } = graded.parse(JSON.parse(stdout));
  const what = `${tokens} tokens × 400 days × ${factors.length} factors, ${listed} listed`;
  workshop.report({
    name: "grading.20k",
    value: seconds,
    unit: "s",
    yardstick: { what: `${what}; the limit`, value: limits.gradingSeconds },
  });
  if (peakMib === null) return;
  workshop.report({
    name: "grading.20k.memory",
    value: peakMib,
    unit: "MiB",
    yardstick: { what: "the limit", value: limits.gradingMib },
  });
}

/** Five years of weeks, from reading the market to the judgement, in a process of its own. */
async function walkForward(workshop: Workshop): Promise<void> {
  const tokens = workshop.isSmall ? 150 : 2_000;
  const years = workshop.isSmall ? 2 : 5;
  const { url, lastDay } = await simulated(workshop, tokens, runInDays + years * daysPerYear);
  workshop.tell(`walking forward through ${years} years`);
  const from = lastDay - years * daysPerYear;
  const { stdout } = await runScript(walkScript, [url, String(from), String(lastDay)]);
  const { seconds, weeks, tokensPerWeek } = walked.parse(JSON.parse(stdout));
  const what = `${weeks} weeks of ${tokens} tokens, ${Math.round(tokensPerWeek)} small caps a week`;
  workshop.report({
    name: "grading.walk-forward-5y",
    value: seconds,
    unit: "s",
    yardstick: { what: `${what}; the limit`, value: limits.walkSeconds },
  });
}

async function run(workshop: Workshop): Promise<void> {
  await gradeLargeMarket(workshop);
  await walkForward(workshop);
}

export const scale: Bench = {
  name: "scale",
  about: "grading 20,000 tokens on one day, five years of weekly walk-forward on 2,000; memory",
  run,
};
