import { type Problem, problems, problemType } from "@/lib/contracts/problem";
import { log, withoutCredentials } from "@/lib/log";
import { ProblemError } from "@/lib/services/problem-error";
import { apiHeaders, neverKeep } from "./headers";

/** Codes that mean the database is away, not that a query is wrong. Source: Node's and PostgreSQL's error codes (class 08, 57P). */
const isAway = (code: unknown): boolean =>
  typeof code === "string" && /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|08|57P0)/.test(code);

const codeOf = (error: unknown): unknown =>
  error instanceof AggregateError
    ? codeOf(error.errors[0])
    : error instanceof Error && "code" in error
      ? error.code
      : undefined;

/** What a caller is told of something thrown. Defects keep their message for the log. */
function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isAway(codeOf(error)))
    return new ProblemError("unavailable", "The database does not answer. Try again shortly.", [], {
      "Retry-After": "5",
    });
  return new ProblemError("internal", "The error is in the server's log under this request's id.");
}

function logDefect(error: unknown, requestId: string, request: Request): void {
  const { pathname } = new URL(request.url);
  const cause = error instanceof Error ? error : new Error(String(error));
  log.error(
    {
      requestId,
      method: request.method,
      pathname,
      error: withoutCredentials(cause.stack ?? cause.message),
    },
    "request failed",
  );
}

/** The answer to a request that failed, as RFC 9457 shapes it; status 5xx is logged. */
export function problemResponse(error: unknown, request: Request, requestId: string): Response {
  const known = problemOf(error);
  if (known.status >= 500) logDefect(error, requestId, request);
  const body: Problem = {
    type: problemType(known.problem),
    title: problems[known.problem].title,
    status: known.status,
    detail: known.message,
    instance: `urn:moonscope:request:${requestId}`,
    errors: [...known.errors],
  };
  return new Response(JSON.stringify(body), {
    status: known.status,
    headers: {
      ...apiHeaders,
      "Content-Type": "application/problem+json",
      "Cache-Control": neverKeep,
      "X-Request-Id": requestId,
      ...known.headers,
    },
  });
}
