import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Endpoint } from "@/lib/contracts/endpoint";
import { endpoints } from "@/lib/contracts/endpoints";
import { problem } from "@/lib/contracts/problem";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { signedInAs, type TestAccount } from "@/lib/services/testing/accounts";
import { storeExampleTokens } from "@/lib/services/testing/example-tokens";
import type { Handler } from "./route";
import { call } from "./testing/call";

/*
 * Goes through every endpoint below /api/v1/me that the contracts declare, with two accounts. A new endpoint is covered
 * by its declaration: a body example where it takes a body, and a list or a POST of the collection its ids are from.
 */
const mine = endpoints.filter(({ path }) => path.startsWith("/api/v1/me"));
const named = mine.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
const withId = named.filter(([, { path }]) => path.includes("{"));
const withBody = named.filter(([, { bodyExample }]) => bodyExample !== undefined);
const paths = [...new Set(mine.map(({ path }) => path))];
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

let database: FreshDatabase;
let ada: TestAccount;
let grace: TestAccount;

beforeAll(async () => {
  database = await freshDatabase();
  await storeExampleTokens();
});
// What is tested may end sessions.
beforeEach(async () => {
  ada = await signedInAs("Ada", "administrator");
  grace = await signedInAs("Grace", "administrator");
});
afterAll(() => database.drop());

async function handlerOf(path: string, method: string): Promise<Handler> {
  const file = path.replace(/\{(\w+)\}/g, "[$1]");
  const module: Record<string, Handler> = await import(/* @vite-ignore */ `@/app${file}/route`);
  const handler = module[method];
  if (handler === undefined) throw new Error(`${path} has no ${method}.`);
  return handler;
}

interface Sent {
  readonly account?: TestAccount;
  readonly body?: unknown;
  /** Sent as it is instead of a body. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

async function send(endpoint: Endpoint, address: string, sent: Sent = {}): Promise<Response> {
  const text = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  return call(endpoint, await handlerOf(endpoint.path, endpoint.method), address, {
    method: endpoint.method,
    headers: {
      ...sent.account?.headers,
      ...(text === undefined ? {} : { "content-type": "application/json" }),
      ...sent.headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
}

const statusOf = async (response: Response): Promise<number> => {
  const text = await response.text();
  if (response.status >= 400) problem.parse(JSON.parse(text));
  return response.status;
};

/** Makes or finds something of an account in a collection and returns its id. */
async function idIn(collection: string, address: string, account: TestAccount): Promise<string> {
  const of = (method: string) =>
    mine.find((endpoint) => endpoint.path === collection && endpoint.method === method);
  const post = of("POST");
  const endpoint = post ?? of("GET");
  if (endpoint === undefined) throw new Error(`${collection} neither lists nor makes anything.`);
  const body = post?.bodyExample === undefined ? {} : { body: post.bodyExample };
  const response = await send(endpoint, address, { account, ...body });
  const { data } = (await response.json()) as { data: { id: string } | { id: string }[] };
  const id = (Array.isArray(data) ? data[0] : data)?.id;
  if (id === undefined) throw new Error(`${collection} gave no id: ${JSON.stringify(data)}`);
  return id;
}

/** The address of an endpoint with ids of what belongs to `account`. */
async function addressFor(path: string, account: TestAccount): Promise<string> {
  let declared = "";
  let address = "";
  for (const part of path.split("/").slice(1)) {
    const id = part.startsWith("{") ? await idIn(declared, address, account) : part;
    declared += `/${part}`;
    address += `/${id}`;
  }
  return address;
}

const anyAddress = (path: string): string => path.replace(/\{\w+\}/g, "some-id");

describe("every endpoint below /api/v1/me", () => {
  it.each(named)("%s answers 401 when nobody is signed in", async (_, endpoint) => {
    const address = anyAddress(endpoint.path);
    const body = endpoint.bodyExample === undefined ? {} : { body: endpoint.bodyExample };
    expect(await statusOf(await send(endpoint, address, body))).toBe(401);
    const headers = { cookie: "moonscope.session=made-up" };
    expect(await statusOf(await send(endpoint, address, { ...body, headers }))).toBe(401);
  });

  it.each(withId)("%s answers 404 for what is another person's", async (_, endpoint) => {
    const address = await addressFor(endpoint.path, ada);
    const body = endpoint.bodyExample === undefined ? {} : { body: endpoint.bodyExample };
    expect(await statusOf(await send(endpoint, address, { account: grace, ...body }))).toBe(404);
    const nobodys = anyAddress(endpoint.path);
    expect(await statusOf(await send(endpoint, nobodys, { account: grace, ...body }))).toBe(404);
  });

  it.each(withId)("%s works for the owner", async (_, endpoint) => {
    const address = await addressFor(endpoint.path, ada);
    const body = endpoint.bodyExample === undefined ? {} : { body: endpoint.bodyExample };
    expect(await statusOf(await send(endpoint, address, { account: ada, ...body }))).toBe(
      endpoint.status,
    );
  });

  it.each(
    paths.flatMap((path) =>
      methods
        .filter((method) => !mine.some((one) => one.path === path && one.method === method))
        .map((method) => [method, path] as const),
    ),
  )("%s %s answers 405", async (method, path) => {
    const endpoint = mine.find((one) => one.path === path);
    if (endpoint === undefined) throw new Error("There is such an endpoint.");
    const handler = await handlerOf(path, method);
    const init = { method, headers: ada.headers };
    const response = await call(endpoint, handler, anyAddress(path), init);
    expect(response.headers.get("allow")).toContain(endpoint.method);
    expect(await statusOf(response)).toBe(405);
  });

  it.each(withBody)("%s answers 413 to a body that is too large", async (_, endpoint) => {
    const sent = { account: ada, text: JSON.stringify({ x: "x".repeat(2_000_000) }) };
    expect(await statusOf(await send(endpoint, anyAddress(endpoint.path), sent))).toBe(413);
  });

  it.each(withBody)("%s answers 422 to a malformed body", async (_, endpoint) => {
    for (const text of ["{", "[]", "null", '"text"', '{"__proto__":1,"name":{}}']) {
      const response = await send(endpoint, anyAddress(endpoint.path), { account: ada, text });
      const isTaken = endpoint.body.safeParse(safeJson(text)).success;
      if (!isTaken) expect(await statusOf(response), text).toBe(422);
    }
  });

  it.each(named.filter(([, { method }]) => method !== "GET"))(
    "%s refuses what another site has a browser send",
    async (_, endpoint) => {
      const body = endpoint.bodyExample === undefined ? {} : { body: endpoint.bodyExample };
      for (const headers of [
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { origin: "https://evil.example" },
        { origin: "null" },
      ] as Record<string, string>[]) {
        const sent = { account: ada, ...body, headers };
        expect(await statusOf(await send(endpoint, anyAddress(endpoint.path), sent))).toBe(403);
      }
    },
  );

  it("declares a body example wherever there is a body", () => {
    const missing = mine.filter(
      ({ method, bodyExample, body }) =>
        (method === "POST" || method === "PUT") &&
        !body.safeParse(bodyExample ?? "missing").success,
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
