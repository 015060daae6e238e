import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import { env } from "@/lib/env";
import type { Answer } from "@/lib/services/answer";
import { AnswerCache } from "./answer-cache";
import { canonicalRequest, etagOf, matchesEtag } from "./etag";
import { apiHeaders, neverKeep, revalidate } from "./headers";

/** Bytes, a stream or text to send as they are, with headers of their own. */
export interface Raw {
  readonly raw: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a use case hands to the wrapper: a value for JSON or something to send as it is. */
export type Content<T> = T | Raw;

const cacheBytes = 32 * 1024 * 1024;
const cache = new AnswerCache(cacheBytes);
const encoder = new TextEncoder();

const isRaw = (content: unknown): content is Raw =>
  typeof content === "object" && content !== null && "raw" in content && "headers" in content;

const typeOf = (endpoint: Endpoint): string =>
  endpoint.media === "application/octet-stream"
    ? endpoint.media
    : `${endpoint.media}; charset=utf-8`;

/**
 * In development and tests every answer is held against its contract. In production the types already promise it, and
 * parsing fifty rows of twenty columns would cost more than screening fifty thousand tokens.
 */
function checked(schema: z.ZodType, value: unknown): unknown {
  return env.NODE_ENV === "production" ? value : schema.parse(value);
}

const encode = (endpoint: Endpoint, value: unknown): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify(checked(endpoint.answer, value)));

/** Sends an answer of which the version is known: a matching tag costs no work, a kept answer none but the lookup. */
async function respondVersioned(
  endpoint: Endpoint,
  request: Request,
  version: string,
  make: Answer<unknown>["make"],
  headers: Record<string, string>,
): Promise<Response> {
  const etag = etagOf(version, canonicalRequest(new URL(request.url)));
  const tagged = { ...headers, ETag: etag };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: tagged });
  const kept = cache.get(etag);
  if (kept !== undefined) return new Response(kept, { status: endpoint.status, headers: tagged });
  const content = await make();
  if (isRaw(content))
    return new Response(content.raw, {
      status: endpoint.status,
      headers: { ...tagged, ...content.headers },
    });
  const bytes = encode(endpoint, content);
  cache.set(etag, bytes);
  return new Response(bytes, { status: endpoint.status, headers: tagged });
}

/** Sends a found answer: 304 when the caller has it, otherwise made, tagged and with its headers. */
export async function respond(
  endpoint: Endpoint,
  request: Request,
  requestId: string,
  { version, make, headers: further }: Answer<unknown>,
): Promise<Response> {
  const keep = endpoint.method === "GET" ? revalidate : neverKeep;
  const headers: Record<string, string> = {
    ...apiHeaders,
    "Content-Type": typeOf(endpoint),
    "Cache-Control": keep,
    "X-Request-Id": requestId,
    ...further,
  };
  if (version !== null) return respondVersioned(endpoint, request, version, make, headers);
  const content = await make();
  if (isRaw(content))
    return new Response(content.raw, {
      status: endpoint.status,
      headers: { ...headers, ...content.headers },
    });
  const bytes = encode(endpoint, content);
  const etag = etagOf(bytes);
  const found =
    endpoint.method === "GET" && matchesEtag(request.headers.get("if-none-match"), etag);
  const tagged = { ...headers, ETag: etag };
  return found
    ? new Response(null, { status: 304, headers: tagged })
    : new Response(bytes, { status: endpoint.status, headers: tagged });
}
