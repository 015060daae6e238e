/** `npm run demo`: replaces the stored market by a simulated one. Refuses to throw real data away unless told to. */
import { parseArgs } from "node:util";
import { dayOfMilliseconds, formatDay, parseDay } from "@/lib/domain/market/day";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";

const usage = `npm run demo -- [options]
  --seed N          which market (default 1)
  --tokens N        how many tokens (default 2000)
  --days N          how many days of history (default 400)
  --last-day DATE   last day, as 2026-01-31 (default yesterday, UTC)
  --replace-real    also throw real data away`;

const readArguments = () =>
  parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      tokens: { type: "string", default: "2000" },
      days: { type: "string", default: "400" },
      "last-day": { type: "string" },
      "replace-real": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

function lastDayOf(text: string | undefined): number {
  if (text === undefined) return dayOfMilliseconds(Date.now()) - 1;
  const day = parseDay(text);
  if (day === null)
    throw new RangeError(`--last-day must be a date like 2026-01-31, not "${text}".`);
  return day;
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    console.log(usage);
    return;
  }
  const startedMs = performance.now();
  let toldPercent = 0;
  const loaded = await withDatabase(() =>
    loadDemoMarket({
      seed: Number(values.seed),
      tokens: Number(values.tokens),
      days: Number(values.days),
      lastDay: lastDayOf(values["last-day"]),
      replaceReal: values["replace-real"],
      onProgress: (share) => {
        const percent = Math.floor(share * 100);
        if (percent < toldPercent + 10 && percent < 100) return;
        toldPercent = percent;
        console.log(`loading simulated market ${percent} %`);
      },
    }),
  );
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(
    `Simulated market (seed ${loaded.seed}): ${loaded.tokens} invented tokens, ${loaded.snapshots} snapshots, ` +
      `${formatDay(loaded.firstDay)} to ${formatDay(loaded.lastDay)}, in ${seconds} s.`,
  );
}

await runCommand(main);
