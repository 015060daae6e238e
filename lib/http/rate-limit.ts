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

/** Who asks: the address a proxy in front tells, or everybody together. */
const callerOf = (request: Request): string =>
  request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "local";

function windowOf(caller: string, nowMs: number): Window {
  const open = windows.get(caller);
  if (open !== undefined && nowMs - open.startedMs < windowMs) return open;
  if (windows.size >= callersKept) windows.clear();
  const fresh = { startedMs: nowMs, count: 0 };
  windows.set(caller, fresh);
  return fresh;
}

/** Counts a request; throws a 429 with `Retry-After` when its caller asked too often in the last minute. */
export function limitRate(request: Request, nowMs: number = Date.now()): void {
  const window = windowOf(callerOf(request), nowMs);
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
