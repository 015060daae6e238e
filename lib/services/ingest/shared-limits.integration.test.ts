import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeProviderState } from "@/lib/db/providers-state";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { kraken } from "@/lib/providers/kraken/descriptor";
import { openConnector } from "@/lib/providers/mechanism/access";
import { call } from "@/lib/providers/mechanism/call";
import type { Connector } from "@/lib/providers/mechanism/connector";
import { status } from "@/lib/providers/testing/faults";
import { fixtureText } from "@/lib/providers/testing/fixture";
import { type ReplayServer, startReplayServer } from "@/lib/providers/testing/replay-server";

let database: FreshDatabase;
let server: ReplayServer;
beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase(), startReplayServer()]);
  server.answer("/0/public/AssetPairs", fixtureText("kraken", "listings"));
});
afterAll(() => Promise.all([database.drop(), server.close()]));

const perMs = 2000;
const calls = 20;
const [plan] = kraken.plans;
const limited: Connector = {
  ...kraken,
  plans: [{ ...plan, limits: { all: [{ id: "test", calls, perMs, burst: 2 }] } }],
};

/** Calls as often as it may until then. */
async function client(untilMs: number): Promise<void> {
  const { access } = openConnector(limited, { URL: server.url });
  const [endpoint] = kraken.endpoints;
  if (access === null) throw new Error("The provider is off.");
  const input = {
    request: { path: "/0/public/AssetPairs" },
    context: { token: null, page: 0 },
    etag: null,
  };
  const world = {
    ...{ nowMs: () => Date.now(), random: () => 0, sleep: (ms: number) => sleep(ms) },
    ...{ states: { change: changeProviderState }, patienceMs: 20_000 },
  };
  while (Date.now() < untilMs) await call(access, endpoint, input, world);
}

/** The most calls that reached the server within a span. */
function mostWithin(spanMs: number): number {
  const times = server.calls.map(({ atMs }) => atMs);
  return Math.max(
    ...times.map((start) => times.filter((at) => at >= start && at <= start + spanMs).length),
  );
}

it("keeps two clients together below one limit, and both silent while a pause lasts", async () => {
  const untilMs = Date.now() + 4000;
  await Promise.all([client(untilMs), client(untilMs)]);
  // A busy machine delays single calls: the window is a fifth narrower than the limit's.
  expect(mostWithin(0.8 * perMs)).toBeLessThanOrEqual(calls);
  expect(server.calls.length).toBeGreaterThan(calls);
  const before = server.calls.length;
  server.misbehave(status(429, "", { "retry-after": "2" }));
  await Promise.all([client(Date.now() + 500), client(Date.now() + 500)]);
  const [refused, next] = server.calls.slice(before).map(({ atMs }) => atMs);
  // One call may have been on its way when the other was refused.
  const after = server.calls.slice(before).filter(({ atMs }) => atMs > (refused ?? 0) + 100);
  expect(next).toBeGreaterThan(refused ?? 0);
  expect((after[0]?.atMs ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(1900);
});
