import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { endpoint } from "@/lib/contracts/endpoint";
import { problem, problemType } from "@/lib/contracts/problem";
import { log } from "@/lib/log";
import { ProblemError } from "@/lib/services/problem-error";
import { type RouteContext, route } from "./route";
import { routes } from "./routes";

const read = endpoint({
  name: "read",
  path: "/api/v1/things/{id}",
  tag: "Test",
  summary: "Reads a thing",
  params: z.object({ id: z.string().regex(/^[a-z]+$/, "An id is lower case") }),
  query: z.object({
    limit: z.coerce.number<string>().int().max(10).default(5),
    asOf: z.iso.date().optional(),
  }),
  body: z.object({}),
  answer: z.object({ data: z.number() }),
  example: "/",
});
const write = endpoint({
  ...read,
  name: "write",
  method: "POST",
  status: 202,
  query: z.object({}),
  body: z.object({ asOf: z.iso.date() }),
});

const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
afterAll(() => logged.mockRestore());
const make = vi.fn(() => ({ data: 1 }));
const find = vi.fn(({ params }: { params: { id: string } }) => {
  if (params.id === "gone") throw new ProblemError("token-not-found", "Gone.");
  if (params.id === "broken") throw new Error("password=hunter2 in postgres://me:hunter3@db");
  if (params.id === "away") throw Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  return { version: "1", make };
});
const handlers = routes(
  route(read, find),
  route(write, ({ body }) => ({ version: null, make: () => ({ data: body.asOf.length }) })),
);

const context = (id = "thing"): RouteContext => ({ params: Promise.resolve({ id }) });
const get = (search = "", id = "thing", headers: Record<string, string> = {}) =>
  handlers.GET(new Request(`http://host/api/v1/things/${id}${search}`, { headers }), context(id));
const post = (body: string | null, type = "application/json") =>
  handlers.POST(
    new Request("http://host/api/v1/things/thing", {
      method: "POST",
      body,
      headers: { "content-type": type },
    }),
    context(),
  );
const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return problem.parse(await response.json());
};

describe("a GET route", () => {
  it("answers JSON with tag, request id and no sniffing", async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: 1 });
    expect(response.headers.get("etag")).toMatch(/^"/);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
  });

  it("answers 304 without making the answer", async () => {
    const etag = (await get("?limit=3")).headers.get("etag") ?? "";
    make.mockClear();
    const response = await get("?limit=3", "thing", { "if-none-match": etag });
    expect(response.status).toBe(304);
    expect(response.headers.get("etag")).toBe(etag);
    expect(await response.text()).toBe("");
    expect(make).not.toHaveBeenCalled();
  });

  it("makes equal answers once", async () => {
    await get("?limit=7");
    make.mockClear();
    expect(await (await get("?limit=7")).json()).toEqual({ data: 1 });
    expect(make).not.toHaveBeenCalled();
  });

  it("keeps a caller's request id", async () => {
    const response = await get("", "thing", { "x-request-id": "abcdefgh-1" });
    expect(response.headers.get("x-request-id")).toBe("abcdefgh-1");
  });

  it("names an unknown parameter and the one that was meant", async () => {
    const told = await problemOf(await get("?limt=3"));
    expect(told).toMatchObject({
      status: 422,
      type: problemType("invalid-request"),
      errors: [{ path: "limt", message: 'There is no parameter "limt". Did you mean "limit"?' }],
    });
  });

  it("lists every mistake with its place", async () => {
    const told = await problemOf(await get("?limit=11&asOf=2021-02-30"));
    expect(told.errors.map(({ path }) => path)).toEqual(["limit", "asOf"]);
  });

  it("refuses a parameter given twice", async () => {
    const told = await problemOf(await get("?limit=1&limit=2"));
    expect(told.errors).toEqual([{ path: "limit", message: '"limit" is given more than once.' }]);
  });

  it("refuses an endless query", async () => {
    expect((await problemOf(await get(`?asOf=${"9".repeat(9000)}`))).status).toBe(422);
  });

  it("parses path parameters", async () => {
    expect((await problemOf(await get("", "UPPER"))).errors[0]?.path).toBe("id");
  });

  it("answers HEAD like GET without a body", async () => {
    const response = await handlers.HEAD(new Request("http://host/x"), context());
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toMatch(/^"/);
    expect(await response.text()).toBe("");
  });
});

describe("a POST route", () => {
  it("answers with its declared status and is never kept", async () => {
    const response = await post('{"asOf":"2021-05-01"}');
    expect(response.status).toBe(202);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ data: 10 });
  });

  it.each([
    ["another media type", "a", "text/plain", 415],
    ["what is not JSON", "{", "application/json", 400],
    ["a wrong field", '{"asOf":"never"}', "application/json", 422],
    ["a body over the limit", `"${"x".repeat(70_000)}"`, "application/json", 413],
    ["no body", null, "application/json", 400],
  ])("refuses %s", async (_, body, type, status) => {
    expect((await problemOf(await post(body, type))).status).toBe(status);
  });

  it("names a wrong field with its path", async () => {
    expect((await problemOf(await post("{}"))).errors[0]?.path).toBe("body.asOf");
  });
});

describe("what goes wrong", () => {
  it("refuses other methods and tells the allowed ones", async () => {
    const response = await handlers.DELETE(
      new Request("http://host/x", { method: "DELETE" }),
      context(),
    );
    expect(response.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect((await problemOf(response)).status).toBe(405);
  });

  it("tells the allowed methods on OPTIONS", async () => {
    const response = await handlers.OPTIONS(new Request("http://host/x"), context());
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
  });

  it("passes a use case's problem on", async () => {
    expect(await problemOf(await get("", "gone"))).toMatchObject({ status: 404, detail: "Gone." });
  });

  it("hides a defect's message, and logs it without secrets under the request's id", async () => {
    const response = await get("", "broken");
    const told = await problemOf(response);
    expect(told.status).toBe(500);
    expect(JSON.stringify(told)).not.toContain("hunter");
    const [entry] = logged.mock.lastCall ?? [];
    expect(entry).toMatchObject({
      requestId: response.headers.get("x-request-id"),
      method: "GET",
      error: expect.stringContaining("password=[cut] in postgres://db"),
    });
    expect(JSON.stringify(entry)).not.toContain("hunter");
    expect(told.instance).toContain(response.headers.get("x-request-id"));
  });

  it("says that the database is away", async () => {
    const response = await get("", "away");
    expect(response.headers.get("retry-after")).toBe("5");
    expect((await problemOf(response)).type).toBe(problemType("unavailable"));
  });
});
