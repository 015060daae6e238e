import { expect } from "vitest";
import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import { type Problem, problem } from "@/lib/contracts/problem";
import { listTokens } from "@/lib/contracts/tokens";
import type { Handler } from "@/lib/http/route";

const host = "http://localhost";

/** The path parameters as Next hands them over: undefined when there are none. */
const paramsOf = (endpoint: Endpoint, path: string): Record<string, string> | undefined => {
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  if (names.length === 0) return undefined;
  const pattern = new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, "([^/]+)")}$`);
  const [, ...values] = pattern.exec(path) ?? [];
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i] ?? "")]));
};

/** Calls a route's handler as Next would. */
export async function call(
  endpoint: Endpoint,
  handler: Handler,
  address: string,
  init: RequestInit = {},
): Promise<Response> {
  const request = new Request(new URL(address, host), init);
  const { pathname } = new URL(request.url);
  return handler(request, { params: Promise.resolve(paramsOf(endpoint, pathname)) });
}

/** The answer of a successful call, parsed with its contract. */
export async function answerOf<Answer extends z.ZodType>(
  endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, Answer>,
  handler: Handler,
  address: string,
): Promise<z.output<Answer>> {
  const response = await call(endpoint, handler, address);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(endpoint.status);
  return endpoint.answer.parse(body);
}

/** The problem that a call ends with. */
export async function problemOf(
  endpoint: Endpoint,
  handler: Handler,
  address: string,
  init: RequestInit = {},
): Promise<Problem> {
  const response = await call(endpoint, handler, address, init);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return problem.parse(await response.json());
}

type Search = string | Record<string, string>;

/** Calls the screener: `page` gives a page of it, `problem` what it ends with. */
export function screener(handler: Handler) {
  const addressOf = (search: Search) => `/api/v1/tokens?${new URLSearchParams(search)}`;
  return {
    page: (search: Search) => answerOf(listTokens, handler, addressOf(search)),
    problem: (search: Search) => problemOf(listTokens, handler, addressOf(search)),
  };
}
