import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { coingecko } from "./coingecko/descriptor";
import { goplus } from "./goplus/descriptor";
import type { Access } from "./mechanism/access";
import { openConnector } from "./mechanism/access";
import { type CallResult, call } from "./mechanism/call";
import type { Connector } from "./mechanism/connector";
import type { Endpoint } from "./mechanism/endpoint";
import { ProviderError } from "./mechanism/provider-error";
import { changed, flood, packedFlood, reset, slowDrip, status } from "./testing/faults";
import { fixtureText, geese } from "./testing/fixture";
import { type ReplayServer, startReplayServer } from "./testing/replay-server";
import { type TestWorld, testWorld } from "./testing/world";

const key = "CG-secret/key+1234567890";
let server: ReplayServer;
let other: ReplayServer;
let world: TestWorld;

beforeAll(async () => {
  [server, other] = await Promise.all([startReplayServer(), startReplayServer()]);
  server.answer("/coins/markets", fixtureText("coingecko", "markets"));
  server.answer("/token_security/", fixtureText("goplus", "evm-security"));
});
beforeEach(() => {
  server.behave();
  world = testWorld();
});
afterAll(() => Promise.all([server.close(), other.close()]));

function access(connector: Connector = coingecko): Access {
  const opened = openConnector(connector, { URL: server.url, KEY: key });
  if (opened.access === null) throw new Error(opened.disabled);
  return opened.access;
}

const endpointOf = ({ connector }: Access, id: string, slow = false): Endpoint => {
  const found = connector.endpoints.find((endpoint) => endpoint.id === id);
  if (found === undefined) throw new Error(`No endpoint "${id}".`);
  // Patience and size as in production would only make the test slow.
  return { ...found, timeoutMs: slow ? 200 : 5000, mostBytes: 4 << 20 };
};

function markets(
  options: { etag?: string; in?: TestWorld; slow?: boolean } = {},
): Promise<CallResult> {
  const opened = access();
  const request = { path: "/coins/markets", query: { page: 1 } };
  const context = { token: null, page: 0 };
  return call(
    opened,
    endpointOf(opened, "markets", options.slow),
    { request, context, etag: options.etag ?? null },
    options.in ?? world,
  );
}

async function errorOf(work: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProviderError) return error;
  throw new Error(`No provider error, but ${String(error)}.`);
}

const always = 99;

describe("every fault", () => {
  it.each([
    [
      "401",
      status(401, '{"status":{"error_code":10002,"error_message":"API Key Missing."}}'),
      "unauthorised",
    ],
    ["403", status(403, "<html>no</html>"), "forbidden"],
    ["404", status(404, '{"error":"coin not found"}'), "not-found"],
    ["422", status(422, '{"errors":[{"title":"bad page"}]}'), "rejected"],
    ["500", status(500, ""), "unavailable"],
    ["503", status(503, "<h1>Maintenance</h1>", { "content-type": "text/html" }), "unavailable"],
    ["truncated JSON", changed((body) => body.slice(0, -20)), "malformed"],
    ["a web page", changed(() => "<!doctype html><p>Hello"), "malformed"],
    ["an empty body", changed(() => ""), "malformed"],
    ["NaN in JSON", changed(() => '[{"id":"a","current_price":NaN}]'), "malformed"],
    ["another shape", changed(() => '{"coins":[]}'), "unexpected-shape"],
    ["rows without ids", changed(() => '[{"symbol":"a"},{}]'), "unexpected-shape"],
    [
      "an error inside 200",
      changed(() => '{"status":{"error_code":10005,"error_message":"plan"}}'),
      "unauthorised",
    ],
    ["60 MB", flood(60), "too-large"],
    ["60 MB, packed", packedFlood, "too-large"],
    ["a slow drip", slowDrip, "timeout"],
    ["a connection reset", reset(), "network"],
    ["a reset in the middle", reset(true), "network"],
    [
      "a clock that is days off",
      changed((body) => body, { date: "Mon, 01 Jan 2001 00:00:00 GMT" }),
      "clock-skew",
    ],
    [
      "a redirect to elsewhere",
      status(302, "", { location: "https://169.254.169.254/latest" }),
      "redirect-refused",
    ],
    ["a redirect in circles", status(301, "", { location: "/coins/markets" }), "redirect-refused"],
  ] as const)("%s is told in plain words, and passes", async (_, fault, kind) => {
    server.misbehave(fault, always);
    const error = await errorOf(markets({ slow: kind === "timeout" }));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^[A-Z].+[^ ]$/);
    expect(error.message).not.toContain("<");
    expect(error.message.length).toBeLessThan(300);
    const state = world.stateOf("coingecko");
    if (kind !== "not-found") {
      expect(state.lastErrorKind).toBe(kind);
      expect(state.failingSinceMs).not.toBeNull();
    }
    server.behave();
    expect((await markets()).kind).toBe("readings");
    expect(world.stateOf("coingecko")).toMatchObject({ failures: 0, failingSinceMs: null });
  });

  it("that passes by itself is not even noticed by the caller", async () => {
    server.misbehave(status(502), 2);
    expect((await markets()).readings).toHaveLength(3);
    expect(world.tries.map(({ outcome }) => outcome)).toEqual(["unavailable", "unavailable", "ok"]);
  });

  it("that another try cannot mend is not tried again", async () => {
    server.misbehave(status(401), always);
    await errorOf(markets());
    expect(world.tries).toHaveLength(1);
  });
});

describe("what is no fault", () => {
  it.each([
    ["a wrong content type", changed((body) => body, { "content-type": "text/html" })],
    ["unknown fields", changed((body) => body.replaceAll('"id":', '"brand_new":{"a":[1]},"id":'))],
    [
      "duplicated rows",
      changed((body) => JSON.stringify([...JSON.parse(body), ...JSON.parse(body)])),
    ],
    ["shuffled rows", changed((body) => JSON.stringify(JSON.parse(body).reverse()))],
    [
      "a clock minutes off",
      changed((body) => body, { date: new Date(Date.now() - 300_000).toUTCString() }),
    ],
  ])("%s", async (_, fault) => {
    server.misbehave(fault);
    const ids = (await markets()).readings?.map(({ providerId }) => providerId);
    expect(new Set(ids)).toEqual(new Set(["alpha-chain", "beta-protocol", "gamma-cat"]));
  });

  it("a row that does not fit among rows that do", async () => {
    server.misbehave(changed((body) => body.replace('"alpha-chain"', "null")));
    expect((await markets()).readings).toHaveLength(2);
  });

  it("numbers as text, nulls, and what is missing: unknown stays unknown", async () => {
    const row = '[{"id":"a","current_price":"1.5e-7","market_cap":null,"total_volume":"NaN"}]';
    server.misbehave(changed(() => row));
    expect((await markets()).readings?.[0]?.values).toEqual({ price: 1.5e-7 });
  });

  it("202, then 200", async () => {
    server.misbehave(status(202, "{}"));
    expect(await markets()).toMatchObject({ kind: "pending", readings: null });
    expect((await markets()).kind).toBe("readings");
  });

  it("204", async () => {
    server.misbehave(status(204));
    expect(await markets()).toMatchObject({ kind: "empty", readings: null });
  });

  it("304 to the ETag that it gave", async () => {
    server.misbehave(changed((body) => body, { etag: 'W/"1"' }));
    const { etag } = await markets();
    expect(etag).toBe('W/"1"');
    server.misbehave((request, response) => {
      if (request.headers["if-none-match"] !== 'W/"1"') return false;
      response.writeHead(304).end();
      return true;
    });
    expect(await markets({ etag: etag ?? "" })).toMatchObject({ kind: "unchanged", etag });
  });
});

describe("too many calls", () => {
  it.each([
    ["as plain text without a time", status(429, "Throttled\n"), 60_000],
    [
      "as JSON with seconds",
      status(429, '{"status":{"error_code":429}}', { "retry-after": "17" }),
      17_000,
    ],
    ["inside 200", changed(() => '{"status":{"error_code":429,"error_message":"slow"}}'), 60_000],
    [
      "as 403 with a reset",
      status(403, "{}", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" }),
      30_000,
    ],
  ] as const)("%s: nobody calls until the pause is over", async (_, fault, pauseMs) => {
    server.misbehave(fault);
    expect((await markets()).kind).toBe("readings");
    expect(world.sleptMs()).toBeGreaterThanOrEqual(pauseMs);
    expect(world.sleptMs()).toBeLessThan(pauseMs + 1000);
  });

  it("with a date is measured on the provider's clock", async () => {
    const theirs = (afterMs: number) => new Date(Date.now() + 3_600_000 + afterMs).toUTCString();
    server.misbehave(status(429, "", { date: theirs(0), "retry-after": theirs(40_000) }));
    await markets();
    expect(world.sleptMs()).toBeGreaterThanOrEqual(39_000);
    expect(world.sleptMs()).toBeLessThan(42_000);
  });

  it("for longer than a call may wait: it says when to come back, and the next does not even call", async () => {
    const impatient = testWorld(5000);
    server.misbehave(status(429, "", { "retry-after": "3600" }), always);
    expect((await errorOf(markets({ in: impatient }))).pauseMs).toBe(3_600_000);
    const before = server.calls.length;
    const error = await errorOf(markets({ in: impatient }));
    expect(error).toMatchObject({ kind: "waiting" });
    expect(error.message).toMatch(/asked for a pause.*3600 seconds/);
    expect(server.calls.length).toBe(before);
  });

  it("of GoPlus, which says so with status 200 and a code", async () => {
    server.misbehave(changed(() => '{"code":4029,"message":"too many requests","result":null}'));
    const opened = access(goplus);
    const endpoint = endpointOf(opened, "evm-security");
    const request = endpoint.scope === "token" ? endpoint.request(geese) : null;
    const input = {
      request: request ?? { path: "" },
      context: { token: geese, page: 0 },
      etag: null,
    };
    const { readings } = await call(opened, endpoint, input, world);
    expect(readings?.[0]?.values).toMatchObject({ honeypot: 0, buyTaxFraction: 0.05 });
    expect(readings?.[0]?.values).not.toHaveProperty("sellTaxFraction");
    expect(world.sleptMs()).toBeGreaterThanOrEqual(60_000);
  });
});

describe("a provider that keeps failing", () => {
  it("is left alone after five failures, and asked again later", async () => {
    const impatient = testWorld(2000);
    server.misbehave(status(500), always);
    for (let i = 0; i < 3; i++) await errorOf(markets({ in: impatient }));
    const before = server.calls.length;
    const error = await errorOf(markets({ in: impatient }));
    expect(error.message).toMatch(/failed too often/);
    expect(server.calls.length).toBe(before);
    await impatient.sleep(31_000);
    server.behave();
    expect((await markets({ in: impatient })).kind).toBe("readings");
  });
});

describe("the key", () => {
  it("goes to the provider in its header", async () => {
    await markets();
    expect(server.calls.at(-1)?.headers["x-cg-demo-api-key"]).toBe(key);
  });

  it("is in no error, however the provider echoes it", async () => {
    const echoes = [key, encodeURIComponent(key), JSON.stringify(key)];
    for (const echo of echoes)
      for (const code of [400, 401, 429, 500]) {
        server.misbehave(
          status(code, `{"error":"bad key ${echo.replaceAll('"', "")} given"}`),
          always,
        );
        const error = await errorOf(markets({ in: testWorld(10) }));
        const told = JSON.stringify({ ...error, message: error.message, stack: error.stack });
        expect(told).not.toContain(key);
        expect(told).not.toContain(encodeURIComponent(key));
        expect(error.message).toContain("[key]");
      }
  });

  it("does not follow a redirect, which itself is followed only to hosts that are named", async () => {
    other.answer("/", fixtureText("coingecko", "markets"));
    server.misbehave(status(307, "", { location: `${other.url}/coins/markets` }));
    expect((await errorOf(markets())).kind).toBe("redirect-refused");
    expect(other.calls).toHaveLength(0);
  });
});
