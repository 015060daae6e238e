import type { MarketFrame } from "@/lib/domain/market/frame";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { runScreen, type ScreenResult } from "@/lib/domain/screen/run-screen";
import type { Bench } from "@/scripts/bench/measurement";
import {
  type Latencies,
  type Percentile,
  timeRepeatedly,
  timeRepeatedlyAsync,
} from "@/scripts/bench/support/latencies";
import { withClient } from "@/scripts/bench/support/on-database";
import {
  oneExpression,
  type ScreenKind,
  screenAt,
  sevenFilters,
} from "@/scripts/bench/support/screens";
import { sqlMarket } from "@/scripts/bench/support/sql-market";
import { SqlScreen } from "@/scripts/bench/support/sql-screen";
import { syntheticMarket } from "@/scripts/bench/support/synthetic-market";
import type { Workshop } from "@/scripts/bench/workshop";

const pageRows = 50;
const memoryRepetition = { warmUp: 500, iterations: 2_000 };
const sqlRepetition = { warmUp: 100, iterations: 600 };
const percentiles: readonly Percentile[] = ["p50", "p95", "p99"];
const compared = 20;

/** From the query string to the row numbers of the first page and the number of matches. */
function screenInMemory(frame: MarketFrame, search: string): ScreenResult {
  const parse = parseScreenParams(new URLSearchParams(search), marketCatalog);
  if (!parse.ok) throw new Error(`${search}: ${parse.errors[0]?.message}`);
  return runScreen(frame, parse.query, { limit: pageRows });
}

/** Both ways must find the same tokens, or their times say nothing. */
function checkTotals(frame: MarketFrame, kind: ScreenKind, sql: SqlScreen, url: string) {
  return withClient(url, async (client) => {
    for (let i = 0; i < compared; i++) {
      const screen = screenAt(kind, i);
      const ours = screenInMemory(frame, screen.search).total;
      const theirs = await sql.run(client, screen);
      if (ours !== theirs)
        throw new Error(`${screen.search}: ${ours} tokens in memory, ${theirs} by SQL.`);
    }
  });
}

const timeSql = (sql: SqlScreen, kind: ScreenKind, url: string): Promise<Latencies> =>
  withClient(url, (client) =>
    timeRepeatedlyAsync(sqlRepetition, (i) => sql.run(client, screenAt(kind, i))),
  );

async function measure(workshop: Workshop, kind: ScreenKind): Promise<void> {
  const { frame, size } = await syntheticMarket(workshop);
  const url = await sqlMarket(workshop);
  const counted = new SqlScreen(frame, kind, { counts: true });
  await checkTotals(frame, kind, counted, url);
  workshop.tell(`screening ${size} tokens: ${kind.name}`);
  const ours = timeRepeatedly(memoryRepetition, (i) =>
    screenInMemory(frame, screenAt(kind, i).search),
  );
  const sql = await timeSql(counted, kind, url);
  const page = await timeSql(new SqlScreen(frame, kind, { counts: false }), kind, url);
  const report = (percentile: Percentile, suffix: string, what: string, by: Latencies) =>
    workshop.report({
      name: `screen.${kind.name}.${percentile}${suffix}`,
      value: ours[percentile],
      unit: "ms",
      yardstick: { what: `${size} tokens; ${what}`, value: by[percentile] },
    });
  for (const percentile of percentiles)
    report(percentile, "", "the same page and count by SQL on an indexed table", sql);
  report("p95", ".page", "the page alone, without the count, by SQL", page);
}

async function run(workshop: Workshop): Promise<void> {
  for (const kind of [sevenFilters, oneExpression]) await measure(workshop, kind);
}

export const screen: Bench = {
  name: "screen",
  about: "a screen of 50,000 tokens in memory against SQL on an indexed table",
  run,
};
