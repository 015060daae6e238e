import { freemem } from "node:os";
import { factors } from "@/lib/domain/factors";
import { gradeDay, preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { fullPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type { Bench } from "@/scripts/bench/measurement";
import { timeRepeatedly } from "@/scripts/bench/support/latencies";
import type { Workshop } from "@/scripts/bench/workshop";

const days = 400;
const sizes = [2_000, 20_000];
const smallSizes = [100];
const bytesPerCell = 8;
const gibibyte = 2 ** 30;

/** Adds up every known cell: what reading the panel once costs. */
function readPanel(panel: Panel): number {
  let sum = 0;
  for (const field of fieldKeys) {
    const cells = panel.matrix(field);
    if (!cells) continue;
    for (let i = 0; i < cells.length; i++) {
      const value = cells[i] ?? Number.NaN;
      if (!Number.isNaN(value)) sum += value;
    }
  }
  return sum;
}

/** Grading without any database: one day of a panel in which every field is known on a third of the days. */
function measure(workshop: Workshop, tokens: number): void {
  const neededBytes = tokens * days * fieldKeys.length * bytesPerCell;
  if (freemem() < 1.5 * neededBytes + gibibyte) {
    const needed = ((1.5 * neededBytes) / gibibyte + 1).toFixed(1);
    workshop.tell(`domain.${tokens} is left out: it needs ${needed} GiB of free memory`);
    return;
  }
  workshop.tell(`grading a made-up panel of ${tokens} tokens × ${days} days`);
  const panel = fullPanel(tokens, days, 1);
  const prepared = preparePanel(panel);
  const lastDay = panel.firstDay + days - 1;
  const repetition = { warmUp: 1, iterations: tokens > 5_000 ? 1 : 3 };
  const grading = timeRepeatedly(repetition, (i) => gradeDay(prepared, lastDay - i, priorModel));
  const reading = timeRepeatedly(repetition, () => readPanel(panel));
  workshop.report({
    name: `domain.grade-day.${tokens}`,
    value: grading.p50 / 1000,
    unit: "s",
    yardstick: {
      what: `${tokens} tokens × ${days} days × ${factors.length} factors; one pass over every cell of the panel`,
      value: reading.p50 / 1000,
    },
  });
}

async function run(workshop: Workshop): Promise<void> {
  for (const tokens of workshop.isSmall ? smallSizes : sizes) measure(workshop, tokens);
}

export const domain: Bench = {
  name: "domain",
  about: "pure grading of one day: 2,000 and 20,000 tokens, no database",
  run,
};
