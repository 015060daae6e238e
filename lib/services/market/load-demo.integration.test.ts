import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/lib/db/pool";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { dayOfCivil, formatDay } from "@/lib/domain/market/day";
import { simulateMarket } from "@/prisma/demo/simulate";
import { bumpMarketStamp } from "./bump-market-stamp";
import { loadDemoMarket, RealMarketError } from "./load-demo";
import { marketState } from "./market-state";
import { replaceMarket } from "./replace-market";
import { upsertTokens } from "./upsert-tokens";

const small = { seed: 7, tokens: 60, days: 150, lastDay: dayOfCivil(2026, 1, 31) };
const simulated = simulateMarket(small);

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});

const query = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query(sql, values)).rows;

describe("loadDemoMarket", () => {
  it("stores what was simulated, and says how far it is", async () => {
    const shares: number[] = [];
    const loaded = await loadDemoMarket({ ...small, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(loaded).toMatchObject({ seed: 7, tokens: 60, firstDay: simulated.firstDay });

    const [counts] = await query(
      `SELECT (SELECT count(*)::int FROM snapshots) AS snapshots,
              (SELECT count(*)::int FROM tokens WHERE simulated) AS tokens,
              (SELECT count(*)::int FROM tokens WHERE excluded_as IS NOT NULL) AS excluded,
              (SELECT count(*)::int FROM tokens WHERE sector_id IS NULL AND excluded_as IS NULL) AS unclassified,
              (SELECT count(*)::int FROM latest_values) AS latest,
              (SELECT count(*)::int FROM demo_truth) AS truths`,
    );
    const { snapshots } = loaded;
    expect(snapshots).toBeGreaterThan(5000);
    expect(counts).toEqual({
      snapshots,
      tokens: 60,
      excluded: 3,
      unclassified: 0,
      latest: 60,
      truths: 60,
    });
  });

  it("declares the market simulated and names its source", async () => {
    expect(await marketState()).toMatchObject({
      kind: "simulated",
      seed: 7,
      source: "Simulated market",
      tokenCount: 60,
      firstDay: simulated.firstDay,
      lastDay: small.lastDay,
    });
    const sources = await query(
      "SELECT DISTINCT sources.name FROM snapshots JOIN sources ON key = source_key",
    );
    expect(sources).toEqual([{ name: "Simulated market" }]);
  });
});

describe("a loaded market", () => {
  it("keeps every observation and leaves what was not observed null", async () => {
    const index = 12;
    const sheet = simulated.history(index);
    const rows = await query(
      `SELECT day::text, price, volume_24h, holders, commits_4w FROM snapshots
         JOIN tokens ON key = token_key WHERE id = $1 ORDER BY day`,
      [simulated.tokens[index]?.id],
    );
    const cell = (column: Float64Array | null, t: number) => {
      const value = column?.[t] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    };
    const single = (value: number | null) => (value === null ? null : Math.fround(value));
    const days = Array.from({ length: small.days }, (_, t) => t);
    expect(rows).toEqual(
      days
        .map((t) => ({
          day: formatDay(simulated.firstDay + t),
          price: cell(sheet.get("price"), t),
          volume_24h: cell(sheet.get("volume24h"), t),
          holders: single(cell(sheet.get("holders"), t)),
          commits_4w: single(cell(sheet.get("commits4w"), t)),
        }))
        .filter(({ price }) => price !== null),
    );
  });

  it("keeps the truth with its days", async () => {
    const rows = await query(
      "SELECT id, fate, demo_truth.day::text, detail FROM demo_truth JOIN tokens ON key = token_key ORDER BY key",
    );
    expect(rows).toEqual(
      simulated.truths.map(({ fate, day, detail }, index) => ({
        id: simulated.tokens[index]?.id,
        fate,
        day: day === null ? null : formatDay(day),
        detail,
      })),
    );
  });
});

describe("a second load", () => {
  it("replaces the simulated market whole, under a new stamp", async () => {
    const before = await marketState();
    const loaded = await loadDemoMarket({ ...small, seed: 8, tokens: 40 });
    const after = await marketState();
    expect(after).toMatchObject({ seed: 8, tokenCount: 40, stamp: loaded.stamp });
    expect(after?.stamp).not.toBe(before?.stamp);
    const [stored] = await query("SELECT count(*)::int AS count FROM snapshots");
    expect(stored).toEqual({ count: loaded.snapshots });
  });

  it("leaves the store as it was when it fails", async () => {
    const before = await marketState();
    await expect(loadDemoMarket({ ...small, tokens: 3 })).rejects.toThrow(/^tokens must be/);
    const stopped = loadDemoMarket({
      ...small,
      onProgress: () => {
        throw new Error("stopped");
      },
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(await marketState()).toEqual(before);
  });

  it("refuses to replace real data, unless told to", async () => {
    await inTransaction(async (client) => {
      await replaceMarket(client, "imported");
      await upsertTokens(client, [{ id: "real-coin", symbol: "REAL", name: "Real Coin" }]);
      await bumpMarketStamp(client);
    });
    const before = await marketState();
    await expect(loadDemoMarket(small)).rejects.toThrow(RealMarketError);
    await expect(loadDemoMarket(small)).rejects.toThrow(/Imported files, 1 tokens.*--replace-real/);
    expect(await marketState()).toEqual(before);
    await loadDemoMarket({ ...small, replaceReal: true });
    expect(await marketState()).toMatchObject({ kind: "simulated", tokenCount: 60 });
    expect(await query("SELECT id FROM tokens WHERE NOT simulated")).toEqual([]);
  });
});
