import { randomUUID } from "node:crypto";
import { ProblemError } from "@/lib/services/problem-error";
import { apiHeaders } from "./headers";
import { problemResponse } from "./problem-response";
import type { Handler, Route } from "./route";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof methods)[number];

/** The same answer without its body. */
const withoutBody =
  (handle: Handler): Handler =>
  async (request, context) => {
    const { status, headers, body } = await handle(request, context);
    await body?.cancel();
    return new Response(null, { status, headers });
  };

const refuse =
  (allow: string): Handler =>
  async (request) =>
    problemResponse(
      new ProblemError("method-not-allowed", `This resource takes ${allow}.`, [], { Allow: allow }),
      request,
      randomUUID(),
    );

const tellMethods =
  (allow: string): Handler =>
  async () =>
    new Response(null, { status: 204, headers: { ...apiHeaders, Allow: allow } });

/** What a route file exports: its handlers by method, and an answer for every other method. */
export function routes(...declared: readonly Route[]): Record<Method, Handler> {
  const byMethod = new Map(declared.map(({ endpoint, handle }) => [endpoint.method, handle]));
  const get = byMethod.get("GET");
  const allow = [...byMethod.keys(), ...(get ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refused = refuse(allow);
  return {
    GET: get ?? refused,
    HEAD: get === undefined ? refused : withoutBody(get),
    POST: byMethod.get("POST") ?? refused,
    PUT: byMethod.get("PUT") ?? refused,
    PATCH: refused,
    DELETE: byMethod.get("DELETE") ?? refused,
    OPTIONS: tellMethods(allow),
  };
}
