import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import type { Answer } from "@/lib/services/answer";
import { parseBody, parseQuery, parseWith } from "./parse-request";
import { problemResponse } from "./problem-response";
import { limitRate } from "./rate-limit";
import { type Content, respond } from "./respond";

/** What Next hands to a route besides the request. */
export interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
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

/**
 * The handler of an endpoint: limit, parse, find the answer, compare its tag, make it. Everything thrown becomes a problem.
 * `run` gets the parsed request and returns an answer of the contract's shape or other content.
 */
export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, A>,
  run: (
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<Answer<Content<z.input<A>>>> | Answer<Content<z.input<A>>>,
): Route {
  const handle: Handler = async (request, context) => {
    const requestId = requestIdOf(request);
    try {
      limitRate(request);
      const input = {
        params: parseWith(endpoint.params, await context.params),
        query: parseQuery(new URL(request.url), endpoint),
        body: await (endpoint.method === "POST"
          ? parseBody(request, endpoint.body)
          : parseWith(endpoint.body, {})),
      };
      return await respond(endpoint, request, requestId, await run(input));
    } catch (error) {
      return problemResponse(error, request, requestId);
    }
  };
  return { endpoint, handle };
}
