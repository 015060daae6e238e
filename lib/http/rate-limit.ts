import { ProblemError } from "@/lib/services/problem-error";

const windowMs = 60_000;
/** Generous: a person who drags a filter on a slow machine stays far below it. */
const requestsPerWindow = 6_000;
const callersKept = 10_000;

interface Window {
  readonly startedMs: number;
  count: number;
}

const windows = new Map<string, Window>();

/** The headers of a request. */
export type HeaderReader = Pick<Headers, "get">;

/** The address that asks, as the server or the proxy in front of it tells. */
const callerOf = (headers: HeaderReader): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";

/** The machine itself, or a call that came by no network. */
const isLocal = (caller: string): boolean =>
  caller === "" || caller === "::1" || /^(::ffff:)?127\./.test(caller);

/** The address that asks; empty when it is this machine. */
export function addressOf(headers: HeaderReader): string {
  const caller = callerOf(headers);
  return isLocal(caller) ? "" : caller;
}

function windowOf(caller: string, nowMs: number): Window {
  const open = windows.get(caller);
  if (open !== undefined && nowMs - open.startedMs < windowMs) return open;
  if (windows.size >= callersKept) windows.clear();
  const fresh = { startedMs: nowMs, count: 0 };
  windows.set(caller, fresh);
  return fresh;
}

/**
 * Counts a request; throws a 429 with `Retry-After` when its caller asked too often in the last minute.
 * Whoever runs the server is not kept from measuring it: calls from the same machine are not counted.
 */
export function limitRate(request: Request, nowMs: number = Date.now()): void {
  const caller = addressOf(request.headers);
  if (caller === "") return;
  const window = windowOf(caller, nowMs);
  window.count += 1;
  if (window.count <= requestsPerWindow) return;
  const seconds = Math.ceil((window.startedMs + windowMs - nowMs) / 1000);
  throw new ProblemError(
    "too-many-requests",
    `At most ${requestsPerWindow} requests a minute. Try again in ${seconds} s.`,
    [],
    { "Retry-After": String(seconds) },
  );
}
