import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { env } from "@/lib/env";
import { changed, reset, status } from "@/lib/providers/testing/faults";
import { fixtureText } from "@/lib/providers/testing/fixture";
import { type ReplayServer, startReplayServer } from "@/lib/providers/testing/replay-server";
import { marketState } from "@/lib/services/market/market-state";
import { IngestError } from "./live-market";
import { providerStatuses } from "./provider-status";
import { type RoundOptions, runRound } from "./run-round";

let database: FreshDatabase;
let server: ReplayServer;

beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase(), startReplayServer()]);
});
beforeEach(async () => {
  const { rows } = await database.pool.query<{ table: string }>(
    "SELECT inhrelid::regclass::text AS table FROM pg_inherits WHERE inhparent = 'snapshots'::regclass",
  );
  for (const { table } of rows) await database.pool.query(`DROP TABLE ${table}`);
  await database.pool.query(
    `TRUNCATE market, tokens, sources, provider_states, provider_validators, identity_decisions,
       identity_conflicts CASCADE`,
  );
  server.behave();
  server.answer("/coins/markets", (url) =>
    url.searchParams.get("page") === "1" ? now(fixtureText("coingecko", "markets")) : "[]",
  );
  // So many calls a minute are more than a test makes.
  const settings = { URL: server.url, CALLS_PER_MINUTE: 100_000 };
  const names = ["COINGECKO", "GECKOTERMINAL", "DEXSCREENER", "GOPLUS", "GITHUB", "BINANCE"];
  vi.spyOn(env, "PROVIDERS", "get").mockReturnValue(
    Object.fromEntries(names.map((name) => [name, settings])),
  );
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([database.drop(), server.close()]);
});

/** The fixture as if it had been written now. */
const now = (text: string): string =>
  text.replaceAll("2026-05-18T12:49:21.599Z", new Date().toISOString());

const round = (options: Partial<RoundOptions> = {}) =>
  runRound({ provider: "coingecko", endpoint: "markets", patienceMs: 3000, ...options });

const table = async (sql: string) => (await database.pool.query(sql)).rows;

const snapshots = () =>
  table(`SELECT t.id, s.price, s.market_cap, s.volume_24h, s.holders, s.honeypot FROM snapshots AS s
           JOIN tokens AS t ON t.key = s.token_key ORDER BY t.id`);

describe("a round", () => {
  it("fills an empty store with a live market, and changes nothing the second time", async () => {
    const report = await round();
    expect(report).toMatchObject({ calls: 2, readings: 3, unidentified: 0, failures: [] });
    expect(await marketState()).toMatchObject({ kind: "live", tokenCount: 3 });
    const first = await snapshots();
    expect(first).toMatchObject([
      { id: "alpha-chain", price: 12.5, market_cap: 2.5e9 },
      { id: "beta-protocol", price: 0.0042, market_cap: 4.2e6 },
      // A market cap of 0 is an unknown one.
      { id: "gamma-cat", price: 1.3e-7, market_cap: null },
    ]);
    expect(await table("SELECT price FROM latest_values ORDER BY price")).toHaveLength(3);
    await round();
    expect(await snapshots()).toEqual(first);
    expect(await table("SELECT id FROM raw_observations")).toHaveLength(6);
  });

  it("ends at a page that repeats for ever", async () => {
    server.answer("/coins/markets", now(fixtureText("coingecko", "markets")));
    expect((await round()).calls).toBe(2);
  });

  it("takes each token once, however often and in whatever order pages name it", async () => {
    const rows: { id: string }[] = JSON.parse(now(fixtureText("coingecko", "markets")));
    const pages = [rows, [...rows].reverse().concat([{ ...rows[0], id: "delta" }]), []];
    server.answer("/coins/markets", (url) =>
      JSON.stringify(pages[Number(url.searchParams.get("page")) - 1] ?? []),
    );
    await round();
    expect((await snapshots()).map(({ id }) => id)).toEqual([
      ...["alpha-chain", "beta-protocol", "delta", "gamma-cat"],
    ]);
  });

  it("keeps what came before a fault, tells it, and completes when it is over", async () => {
    const rows: { id: string }[] = JSON.parse(now(fixtureText("coingecko", "markets")));
    server.answer("/coins/markets", (url) =>
      JSON.stringify(rows.slice(Number(url.searchParams.get("page")) - 1).slice(0, 1)),
    );
    let calls = 0;
    server.misbehave((...call) => (calls++ === 0 ? false : reset(true)(...call)), 99);
    const report = await round();
    expect(report.failures).toEqual([expect.stringMatching(/^markets: The connection failed/)]);
    expect(await snapshots()).toHaveLength(1);
    const [state] = await table("SELECT last_error_kind, failing_since FROM provider_states");
    expect(state).toMatchObject({ last_error_kind: "network", failing_since: expect.any(Date) });
    server.behave();
    await round();
    expect(await snapshots()).toHaveLength(3);
    const [well] = await table("SELECT failing_since FROM provider_states");
    expect(well.failing_since).toBeNull();
  });

  it("does not ask for what has not changed, and asks again when it is gone", async () => {
    server.misbehave(changed((body) => body, { etag: '"1"' }));
    await round({ mostPages: 1 });
    server.misbehave((request, response) => {
      if (request.headers["if-none-match"] !== '"1"') return false;
      response.writeHead(304).end();
      return true;
    });
    expect(await round({ mostPages: 1 })).toMatchObject({ readings: 0, failures: [] });
    await database.pool.query("TRUNCATE market");
    server.misbehave(status(404));
    await round({ mostPages: 1 });
    expect(server.calls.at(-1)?.headers["if-none-match"]).toBe('"1"');
  });

  it("replaces a simulated market and refuses to mix with imported files", async () => {
    await database.pool.query("INSERT INTO market (kind) VALUES ('simulated')");
    await database.pool.query(
      "INSERT INTO tokens (id, symbol, name, simulated) VALUES ('made-up', 'M', 'Made up', true)",
    );
    await round();
    expect((await table("SELECT id FROM tokens")).map(({ id }) => id)).not.toContain("made-up");
    await database.pool.query("UPDATE market SET kind = 'imported'");
    const before = await snapshots();
    await expect(round()).rejects.toThrow(IngestError);
    expect(await snapshots()).toEqual(before);
  });

  it("says why a provider cannot be asked", async () => {
    await expect(round({ provider: "nobody" })).rejects.toThrow(/no provider.*coingecko/);
    vi.spyOn(env, "PROVIDERS", "get").mockReturnValueOnce({ COINGECKO: { ENABLED: false } });
    await expect(round()).rejects.toThrow(/PROVIDER_COINGECKO_ENABLED is off/);
  });
});

describe("the status of providers", () => {
  const statusOf = async (id: string) =>
    (await providerStatuses()).find((status) => status.id === id);

  it("tells what is off, untried, well, paused and failing, and what is left", async () => {
    expect(await statusOf("coingecko")).toMatchObject({ condition: "untried", reason: null });
    await round();
    expect(await statusOf("coingecko")).toMatchObject({
      ...{ condition: "ok", reason: null, calls: 2, failedCalls: 0, nextCallMs: null },
      budgets: [{ calls: 100_000, perMs: 60_000 }],
    });
    server.misbehave(status(500, "<p>Oops"), 99);
    await round();
    expect(await statusOf("coingecko")).toMatchObject({
      ...{ condition: "failing", reason: "It is out of order (status 500).", failedCalls: 3 },
      failingSinceMs: expect.any(Number),
    });
    server.misbehave(status(429, "Throttled"), 99);
    await round();
    const limited = await statusOf("coingecko");
    expect(limited).toMatchObject({ condition: "limited", nextCallMs: expect.any(Number) });
    vi.spyOn(env, "PROVIDERS", "get").mockReturnValue({ BINANCE: { ENABLED: false } });
    expect(await statusOf("binance")).toMatchObject({
      ...{ condition: "disabled", reason: "PROVIDER_BINANCE_ENABLED is off", budgets: [] },
    });
  });
});

describe("several providers", () => {
  const coinPage = () => {
    const coin: object = JSON.parse(now(fixtureText("coingecko", "coin")));
    const platforms = { ethereum: "0xD4c24d1172813702439ab03b914a7c6e1c65b110" };
    return JSON.stringify({ ...coin, platforms });
  };

  it("tell of one token, tied by its contract; each answer adds what it knows", async () => {
    server.answer("/coins/beta-protocol", coinPage());
    server.answer("/token_security/1", fixtureText("goplus", "evm-security"));
    server.answer("/repos/beta/core", fixtureText("github", "repository"));
    await round();
    await round({ endpoint: "coin", mostTokens: 3 });
    expect(
      (await round({ provider: "goplus", endpoint: "evm-security", mostTokens: 3 })).failures,
    ).toEqual([]);
    await round({ provider: "github", endpoint: "repository", mostTokens: 3 });
    const [beta] = await table(
      `SELECT t.sector_id, t.chain, s.price, s.honeypot, s.mintable, s.buy_tax_fraction, s.sell_tax_fraction,
              s.github_stars, s.cex_listings, s.holders
         FROM tokens AS t JOIN snapshots AS s ON s.token_key = t.key WHERE t.id = 'beta-protocol'`,
    );
    expect(beta).toMatchObject({
      ...{ sector_id: "depin", chain: "ethereum", price: 0.0042, honeypot: 0, mintable: 1 },
      // What GoPlus leaves empty is unknown, not free of tax.
      ...{ sell_tax_fraction: null, github_stars: 80, cex_listings: 2, holders: 3679 },
    });
    expect(beta.buy_tax_fraction).toBeCloseTo(0.05);
    expect(
      await table("SELECT provider FROM identity_records WHERE provider_id LIKE '%0xd4c2%'"),
    ).toMatchObject([{ provider: "goplus" }]);
  });

  it("tell of the past: a day that is known already is not replaced", async () => {
    server.answer("/coins/beta-protocol/market_chart", fixtureText("coingecko", "market-chart"));
    await round();
    await round({ endpoint: "market-chart", mostTokens: 3 });
    const days = await table(
      `SELECT s.day::text, s.price, s.market_cap, s.volume_24h FROM snapshots AS s
         JOIN tokens AS t ON t.key = s.token_key WHERE t.id = 'beta-protocol' ORDER BY s.day`,
    );
    expect(days.slice(0, 3)).toEqual([
      { day: "2026-05-18", price: 1, market_cap: 1e6, volume_24h: 5e4 },
      { day: "2026-05-19", price: 1.1, market_cap: null, volume_24h: 0 },
      { day: "2026-05-20", price: 1.25, market_cap: 1.25e6, volume_24h: 6e4 },
    ]);
    // What was believed of today is still there, and old numbers accuse nobody.
    expect(days).toHaveLength(4);
    expect(days[3]).toMatchObject({ price: 0.0042 });
    expect(await table("SELECT FROM quarantined_values")).toHaveLength(0);
  });

  it("tell the closes of a token that only trades in a deep pool", async () => {
    server.answer("/networks/new_pools", (url) =>
      url.searchParams.get("page") === "1"
        ? fixtureText("geckoterminal", "new-pools")
        : '{"data":[]}',
    );
    const address = "Mint1zRgSvvCFDoYc2ciTkMrbDfRKybA4SoFbPmAmint";
    const candles = fixtureText("geckoterminal", "ohlcv");
    const own = candles.replace("0xd4c24d1172813702439ab03b914a7c6e1c65b110", address);
    server.answer("/networks/solana/pools/", own);
    await round({ provider: "geckoterminal", endpoint: "new-pools" });
    await round({ provider: "geckoterminal", endpoint: "ohlcv", mostTokens: 1 });
    const closes = await table("SELECT day::text, price, volume_24h FROM snapshots ORDER BY day");
    expect(closes.slice(0, 2)).toEqual([
      { day: "2026-05-27", price: 1, volume_24h: null },
      { day: "2026-05-28", price: 1.05, volume_24h: null },
    ]);
  });

  it("of a thin pool makes neither a token nor a price", async () => {
    server.answer("/networks/new_pools", (url) =>
      url.searchParams.get("page") === "1"
        ? fixtureText("geckoterminal", "new-pools")
        : '{"data":[]}',
    );
    const report = await round({ provider: "geckoterminal", endpoint: "new-pools" });
    expect(report).toMatchObject({ readings: 2, unidentified: 1 });
    // The other pool is deep enough for both.
    expect(await snapshots()).toMatchObject([
      { id: "solana_Mint1zRgSvvCFDoYc2ciTkMrbDfRKybA4SoFbPmAmint", price: 1.5 },
    ]);
  });

  it("that know only a symbol identify nothing", async () => {
    server.answer("/api/v3/exchangeInfo", fixtureText("binance", "listings"));
    await round();
    const report = await round({ provider: "binance", endpoint: "listings" });
    expect(report).toMatchObject({ readings: 1, unidentified: 1 });
    expect(await table("SELECT id FROM tokens")).toHaveLength(3);
  });

  it("claim one contract with two ids: both tokens stay, and the conflict is kept", async () => {
    server.answer("/coins/beta-protocol", coinPage());
    const twin = coinPage().replace("beta-protocol", "alpha-chain");
    server.answer("/coins/alpha-chain", twin);
    await round();
    await round({ endpoint: "coin", mostTokens: 3 });
    expect(await table("SELECT left_id, right_id, reason FROM identity_conflicts")).toEqual([
      {
        ...{ left_id: "alpha-chain", right_id: "beta-protocol" },
        reason: "two-ids-of-one-provider",
      },
    ]);
    expect(await table("SELECT id FROM tokens")).toHaveLength(3);
  });

  it("are joined by what a person decided, and find their own tokens again when it is undone", async () => {
    const pools = fixtureText("geckoterminal", "new-pools");
    server.answer("/networks/new_pools", (url) =>
      url.searchParams.get("page") === "1" ? pools : '{"data":[]}',
    );
    const minted = "solana_Mint1zRgSvvCFDoYc2ciTkMrbDfRKybA4SoFbPmAmint";
    const tokenOfPool = async () => {
      await round({ provider: "geckoterminal", endpoint: "new-pools" });
      const rows = await table(
        `SELECT t.id FROM identity_records AS r JOIN tokens AS t ON t.key = r.token_key
          WHERE r.provider = 'geckoterminal'`,
      );
      return rows.map(({ id }) => id);
    };
    await round();
    expect(await tokenOfPool()).toEqual([minted]);
    await database.pool.query(
      `INSERT INTO identity_decisions (kind, left_provider, left_id, right_provider, right_id)
       VALUES ('same', 'geckoterminal', $1, 'coingecko', 'gamma-cat')`,
      [minted],
    );
    expect(await tokenOfPool()).toEqual(["gamma-cat"]);
    await database.pool.query("UPDATE identity_decisions SET undone_at = now()");
    expect(await tokenOfPool()).toEqual([minted]);
    expect(await table("SELECT id FROM tokens")).toHaveLength(4);
  });
});
