import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { status } from "@/lib/providers/testing/faults";
import { type ReplayServer, startReplayServer } from "@/lib/providers/testing/replay-server";

const key = "CG-a+secret/key";
const pages = 12;
const perPage = 50;

let database: FreshDatabase;
let server: ReplayServer;
beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase(), startReplayServer()]);
  server.answer("/coins/markets", (url) => page(Number(url.searchParams.get("page"))));
});
afterEach(() => server.behave());
afterAll(() => Promise.all([database.drop(), server.close()]));

const page = (number: number): string =>
  JSON.stringify(
    Array.from({ length: number > pages ? 0 : perPage }, (_, i) => {
      const token = (number - 1) * perPage + i;
      return { id: `token-${token}`, current_price: token + 1, total_volume: 1000 };
    }),
  );

function startIngest() {
  const script = ["--import", "tsx", "scripts/ingest.ts", "--provider", "coingecko"];
  const environment = [
    `DATABASE_URL=${database.url}`,
    ...["NODE_ENV=production", "LOG_LEVEL=trace"],
    ...[`PROVIDER_COINGECKO_URL=${server.url}`, `PROVIDER_COINGECKO_KEY=${key}`],
    "PROVIDER_COINGECKO_CALLS_PER_MINUTE=100000",
  ];
  const all = [...environment, process.execPath, ...script, "--endpoint", "markets"];
  return spawn("env", all, { stdio: ["ignore", "pipe", "pipe"] });
}

async function count(sql: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${sql}`,
  );
  return rows[0]?.n ?? 0;
}

it("that is killed at any moment leaves whole pages, and the next round completes", async () => {
  for (const afterPages of [0, 1, 4, 7]) {
    const before = await count("raw_observations");
    const round = startIngest();
    const exit = once(round, "exit");
    while (
      (await count("raw_observations")) - before < afterPages * perPage &&
      round.exitCode === null
    )
      await sleep(3);
    await sleep((afterPages * 13) % 20);
    round.kill("SIGKILL");
    await exit;
    // What the server was doing for it may end a moment later, as a whole or not at all.
    await sleep(100);
    expect((await count("raw_observations")) % perPage).toBe(0);
    expect(await count("snapshots")).toBe(await count("latest_values"));
    expect((await count("snapshots")) % perPage).toBe(0);
  }
  const [code] = await once(startIngest(), "exit");
  expect(code).toBe(0);
  expect(await count("snapshots")).toBe(pages * perPage);
  const wrong = `snapshots AS s JOIN tokens AS t ON t.key = s.token_key
    WHERE s.price <> split_part(t.id, '-', 2)::int + 1 OR s.market_cap IS NOT NULL`;
  expect(await count(wrong)).toBe(0);
});

it("writes the key nowhere, though the provider sends it back", async () => {
  server.misbehave(status(401, `{"error":"the key ${key} is unknown"}`), 99);
  const round = startIngest();
  let told = "";
  for (const stream of [round.stdout, round.stderr])
    stream.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
  const [code] = await once(round, "exit");
  expect(code).toBe(1);
  expect(told).toContain("the key [key] is unknown");
  expect(told).not.toContain(key);
  const { rows } = await database.pool.query("SELECT * FROM provider_states");
  expect(rows[0].last_error).toContain("[key]");
  expect(JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toContain(
    key,
  );
});
