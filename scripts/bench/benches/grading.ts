import { fileURLToPath } from "node:url";
import { to } from "pg-copy-streams";
import { z } from "zod";
import { requiredHistoryDays } from "@/lib/domain/grading/grade-panel";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";
import type { Bench } from "@/scripts/bench/measurement";
import { runScript } from "@/scripts/bench/support/command";
import { gradedDemo } from "@/scripts/bench/support/demo-market";
import { importedMarket, importFile } from "@/scripts/bench/support/imported-market";
import { timed } from "@/scripts/bench/support/latencies";
import { hasRealHistory } from "@/scripts/bench/support/market-file";
import { withClient } from "@/scripts/bench/support/on-database";
import { storedColumns } from "@/scripts/bench/support/stored-columns";
import { once, type Workshop } from "@/scripts/bench/workshop";

const script = fileURLToPath(new URL("../support/grade-days.ts", import.meta.url));
const realLastDay = parseDay("2025-06-01") ?? 0;
const year = Array.from({ length: 52 }, (_, week) => 7 * (week - 51));

/** A stored market and the last day to grade. */
interface Market {
  readonly url: string;
  readonly lastDay: Day;
  readonly what: string;
}

/** The real history where there is one, otherwise the simulated market. */
const storedMarket = once(async (workshop): Promise<Market> => {
  if (!hasRealHistory(workshop)) {
    const { url, lastDay } = await gradedDemo(workshop);
    return { url, lastDay, what: "simulated market" };
  }
  const { url, file } = await importedMarket(workshop);
  if (file.metadataPath) await importFile(workshop, url, file.metadataPath);
  return { url, lastDay: realLastDay, what: "real market" };
});

const graded = z.object({ seconds: z.number(), listed: z.number(), graded: z.number() });

/** Grades days in a process of its own, so that its memory is that of grading alone. */
async function gradeDays({ url }: Market, days: readonly Day[]) {
  const { stdout, peakMib } = await runScript(script, [url, ...days.map(String)]);
  return { ...graded.parse(JSON.parse(stdout)), peakMib };
}

/** Rows and seconds of one pass of PostgreSQL over the snapshots that grading the days reads. */
function plainPass({ url }: Market, days: readonly Day[]) {
  const from = formatDay(Math.min(...days) - requiredHistoryDays);
  const until = formatDay(Math.max(...days));
  return withClient(url, async (client) => {
    const columns = ["token_key", "day", ...(await storedColumns(client))].join(", ");
    const sql = `SELECT ${columns} FROM snapshots WHERE day BETWEEN '${from}' AND '${until}'`;
    const stream = client.query(to(`COPY (${sql}) TO STDOUT (FORMAT binary)`));
    const { seconds } = await timed(async () => {
      for await (const _ of stream);
    });
    return { rows: stream.rowCount, seconds };
  });
}

async function measure(workshop: Workshop, name: string, days: readonly Day[]): Promise<void> {
  const market = await storedMarket(workshop);
  workshop.tell(`grading ${days.length} day(s) of the ${market.what}`);
  const { seconds, listed, peakMib } = await gradeDays(market, days);
  const plain = await plainPass(market, days);
  const what = `${days.length} day(s) of the ${market.what}, ${listed} tokens listed on the last`;
  workshop.report({
    name,
    value: seconds,
    unit: "s",
    yardstick: { what: `${what}; COPY of the same ${plain.rows} rows`, value: plain.seconds },
  });
  if (peakMib === null) return;
  const { peakMib: idleMib } = await gradeDays(market, []);
  if (idleMib === null) return;
  workshop.report({
    name: `${name}.memory`,
    value: peakMib,
    unit: "MiB",
    yardstick: { what: "the same process grading nothing", value: idleMib },
  });
}

/** One day, then every week of a year. */
async function run(workshop: Workshop): Promise<void> {
  const { lastDay } = await storedMarket(workshop);
  await measure(workshop, "grading.day", [lastDay]);
  await measure(
    workshop,
    "grading.52-weeks",
    year.map((before) => lastDay + before),
  );
}

export const grading: Bench = {
  name: "grading",
  about: "grading one day and 52 weeks of the whole market; memory",
  run,
};
