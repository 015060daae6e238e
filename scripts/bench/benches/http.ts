import type { Bench } from "@/scripts/bench/measurement";
import { requireBuild, startApp } from "@/scripts/bench/support/app";
import type { Percentile } from "@/scripts/bench/support/latencies";
import {
  type Ask,
  httpLoad,
  type Load,
  type LoadOptions,
  sqlLoad,
} from "@/scripts/bench/support/load";
import { screenAt, sevenFilters } from "@/scripts/bench/support/screens";
import { sqlMarket } from "@/scripts/bench/support/sql-market";
import { SqlScreen } from "@/scripts/bench/support/sql-screen";
import { storedGradedMarket } from "@/scripts/bench/support/stored-graded-market";
import { syntheticMarket } from "@/scripts/bench/support/synthetic-market";
import type { Workshop } from "@/scripts/bench/workshop";

const percentiles: readonly Percentile[] = ["p50", "p95", "p99"];
const warmUp: LoadOptions = { connections: 4, seconds: 2 };

const pathOf = (search: string) => `/api/v1/tokens?${search}`;

/** A screen that was never asked before, so that no answer kept by the app can serve it. */
function newScreens(): (i: number) => Ask {
  let asked = 0;
  return (i) => {
    const cents = String(asked++).padStart(9, "0");
    const { search } = screenAt(sevenFilters, i);
    return { path: pathOf(search.replace(/volume=(\d+)/, `volume=$1.${cents}`)) };
  };
}

const sameScreen: Ask = { path: pathOf(screenAt(sevenFilters, 0).search) };

/** The same screen by somebody who has its answer already. */
async function knownScreen(url: string): Promise<Ask> {
  const etag = (await fetch(`${url}${sameScreen.path}`)).headers.get("etag");
  if (!etag) throw new Error("The answer has no ETag.");
  return { ...sameScreen, headers: { "if-none-match": etag } };
}

/** Reports requests a second and latencies of one way of asking against another. */
function compare(workshop: Workshop, name: string, ours: Load, what: string, theirs: Load): void {
  workshop.report({
    name: `${name}.speed`,
    value: ours.perSecond,
    unit: "req/s",
    yardstick: { what, value: theirs.perSecond },
  });
  for (const percentile of percentiles) {
    workshop.report({
      name: `${name}.${percentile}`,
      value: ours[percentile],
      unit: "ms",
      yardstick: { what, value: theirs[percentile] },
    });
  }
}

async function measure(workshop: Workshop, url: string, connections: number): Promise<void> {
  const { frame, size } = await syntheticMarket(workshop);
  const sql = new SqlScreen(frame, sevenFilters, { counts: true });
  const options = { connections, seconds: workshop.isSmall ? 2 : 10 };
  const at = `at ${connections} connection${connections === 1 ? "" : "s"}`;
  workshop.tell(`screening ${size} tokens over HTTP ${at}`);
  const screened = await httpLoad(url, 200, options, newScreens());
  const kept = await httpLoad(url, 200, options, () => sameScreen);
  const known = await knownScreen(url);
  const unchanged = await httpLoad(url, 304, options, () => known);
  const queried = await sqlLoad(await sqlMarket(workshop), options, (client, i) =>
    sql.run(client, screenAt(sevenFilters, i)),
  );
  const name = `http.${connections}`;
  const what = `${size} tokens, 7 filters ${at};`;
  compare(workshop, `${name}.screen`, screened, `${what} the same page and count by SQL`, queried);
  compare(workshop, `${name}.kept`, kept, `${what} a screen asked for the first time`, screened);
  compare(
    workshop,
    `${name}.304`,
    unchanged,
    `${what} a screen asked for the first time`,
    screened,
  );
}

async function run(workshop: Workshop): Promise<void> {
  await requireBuild(workshop);
  const { url, memory } = await startApp(workshop, await storedGradedMarket(workshop));
  const idle = memory();
  await httpLoad(url, 200, warmUp, newScreens());
  for (const connections of [1, 16]) await measure(workshop, url, connections);
  const loaded = memory();
  if (idle === null || loaded === null) return;
  workshop.report({
    name: "http.memory",
    value: loaded.peakMib,
    unit: "MiB",
    yardstick: {
      what: "the same server with the market loaded, before any request",
      value: idle.residentMib,
    },
  });
}

export const http: Bench = {
  name: "http",
  about: "the same screens over HTTP at 1 and 16 connections, and 304; memory of the server",
  run,
};
