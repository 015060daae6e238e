import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import type { Answer } from "@/lib/services/answer";
import { parseBody, parseQuery, parseWith, searchOf } from "./parse-request";
import { problemResponse } from "./problem-response";
import { limitRate } from "./rate-limit";
import { type Content, respond } from "./respond";

/** What Next hands to a route besides the request; the parameters are undefined where the path has none. */
export interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** A handler and the endpoint it belongs to. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: Handler;
}

/** A request that fits its contract. */
export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

const requestIdOf = (request: Request): string => {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
};

/** What these methods ask for is in the address. */
const hasNoBody: ReadonlySet<Endpoint["method"]> = new Set(["GET", "DELETE"]);

export type Found<T> = Answer<Content<T>> | Promise<Answer<Content<T>>>;

/** Limits the rate, finds the answer and sends it; everything thrown becomes a problem. */
export const handler =
  (
    endpoint: Endpoint,
    find: (request: Request, context: RouteContext) => Promise<Answer<unknown>>,
  ): Handler =>
  async (request, context) => {
    const requestId = requestIdOf(request);
    try {
      limitRate(request);
      return await respond(endpoint, request, requestId, await find(request, context));
    } catch (error) {
      return problemResponse(error, request, requestId);
    }
  };

/** The request as its endpoint declares it. Throws 400, 413, 415 or 422. */
export async function inputOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  request: Request,
  context: RouteContext,
): Promise<Input<z.output<P>, z.output<Q>, z.output<B>>> {
  return {
    params: parseWith(endpoint.params, (await context.params) ?? {}),
    query: parseQuery(request, endpoint.query),
    body: await (hasNoBody.has(endpoint.method)
      ? parseWith(endpoint.body, {})
      : parseBody(request, endpoint.body)),
  };
}

/** The route of an endpoint: `run` gets the parsed request and finds an answer of the contract's shape, or raw content. */
export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, A>,
  run: (input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Found<z.input<A>>,
): Route {
  const find = async (request: Request, context: RouteContext) =>
    run(await inputOf(endpoint, request, context));
  return { endpoint, handle: handler(endpoint, find) };
}

/**
 * The route of a screen. It has as many parameters as there are columns, and their own parser knows the place of
 * every mistake, so `run` gets them as they came.
 */
export function screenRoute<A extends z.ZodType>(
  endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, A>,
  run: (search: URLSearchParams) => Found<z.input<A>>,
): Route {
  return { endpoint, handle: handler(endpoint, async (request) => run(searchOf(request))) };
}
