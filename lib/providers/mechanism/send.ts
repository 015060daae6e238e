import type { Access } from "./access";
import type { Endpoint, Request } from "./endpoint";
import { mayFollow } from "./hosts";
import { ProviderError, type ReportedFailure } from "./provider-error";
import { readText, TooLargeError } from "./read-body";
import { withoutKey } from "./redact";

const usualTimeoutMs = 20_000;
const usualBytes = 16 * 1024 * 1024;
const mostRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An answer, read to its end. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The address of a request below the base URL of a plan. */
function urlOf({ baseUrl }: Access, { path, query = {} }: Request): URL {
  const url = new URL(baseUrl);
  url.pathname = `${baseUrl.pathname.replace(/\/+$/, "")}${path}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/**
 * Sends one request and reads its answer, whatever its status is. Follows redirects only to hosts that the connector
 * names, and shows the key to no other host. Throws a ProviderError when there is no whole answer.
 */
export async function send(
  access: Access,
  endpoint: Endpoint,
  request: Request,
  etag: string | null,
  stop?: AbortSignal,
): Promise<RawAnswer> {
  const timeoutMs = endpoint.timeoutMs ?? usualTimeoutMs;
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = stop === undefined ? limit : AbortSignal.any([limit, stop]);
  try {
    let url = urlOf(access, request);
    for (let hops = 0; ; hops++) {
      const headers = headersFor(access, url, etag);
      const response = await fetch(url, { headers, redirect: "manual", signal });
      const next = redirects.has(response.status) ? response.headers.get("location") : null;
      if (next === null) {
        const text = await readText(response, endpoint.mostBytes ?? usualBytes);
        return { status: response.status, headers: response.headers, text };
      }
      await response.body?.cancel();
      url = redirected(access, url, next, hops);
    }
  } catch (error) {
    const failure = failureOf(error, access, timeoutMs, stop?.aborted ?? false);
    throw new ProviderError({ provider: access.connector.id, endpoint: endpoint.id }, failure);
  }
}

function headersFor({ connector, plan, baseUrl, key }: Access, url: URL, etag: string | null) {
  const headers = new Headers({
    accept: "application/json",
    "user-agent": "moonscope",
    ...connector.headers,
  });
  if (plan.key !== null && key !== null && url.origin === baseUrl.origin)
    headers.set(plan.key.header, `${plan.key.prefix ?? ""}${key}`);
  if (etag !== null) headers.set("if-none-match", etag);
  return headers;
}

class RefusedRedirect extends Error {}

function redirected({ connector, baseUrl }: Access, from: URL, location: string, hops: number) {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  if (hops >= mostRedirects) throw new RefusedRedirect("It redirects in circles.");
  if (target === null || !mayFollow(target, baseUrl, connector.redirectHosts ?? []))
    throw new RefusedRedirect(
      `It redirects to ${target?.host ?? "no address"}, which is not one of its hosts.`,
    );
  return target;
}

function failureOf(
  error: unknown,
  access: Access,
  timeoutMs: number,
  stopped: boolean,
): ReportedFailure {
  const told = (kind: ReportedFailure["kind"], words: string): ReportedFailure => ({
    kind,
    words: withoutKey(words, access.key),
    pauseMs: null,
  });
  if (error instanceof RefusedRedirect) return told("redirect-refused", error.message);
  if (error instanceof TooLargeError)
    return told("too-large", "Its answer is larger than any that was agreed on.");
  if (stopped) return told("stopped", "The call was stopped.");
  if (error instanceof DOMException && error.name === "TimeoutError")
    return told("timeout", `No whole answer within ${timeoutMs / 1000} seconds.`);
  return told("network", `The connection failed: ${causeOf(error)}.`);
}

const causeWords: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name is not known, or there is no network",
  EAI_AGAIN: "its name is not known, or there is no network",
  ENETUNREACH: "there is no network",
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "it was cut",
  UND_ERR_SOCKET: "it was cut",
  UND_ERR_CONNECT_TIMEOUT: "nobody answered in time",
};

/** What is behind "fetch failed", in words and as the code by which it is searched for. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && typeof error.code === "string") {
    const words = causeWords[error.code];
    return words === undefined ? error.code : `${words} (${error.code})`;
  }
  return error.cause === undefined ? error.message : causeOf(error.cause);
}
