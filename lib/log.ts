import { pino } from "pino";
import { env } from "@/lib/env";

/** The log of this process: one JSON object a line on standard error. Secrets that libraries put into errors are cut. */
export const log = pino(
  {
    level: env.NODE_ENV === "test" ? "warn" : env.LOG_LEVEL,
    base: { service: "moonscope" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["*.connectionString", "*.password", "*.headers.authorization", "*.headers.cookie"],
      censor: "[cut]",
    },
  },
  pino.destination({ dest: 2, sync: false }),
);

/** A text without the credentials of a URL and without what follows `password=` and the like. */
export const withoutCredentials = (text: string): string =>
  text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1")
    .replace(/\b(password|secret|authorization|api[_-]?key)(["']?\s*[=:]\s*)\S+/gi, "$1$2[cut]");

/** What happened, for a log line or a stored failure: never with credentials. */
export const messageOf = (error: unknown): string =>
  withoutCredentials(error instanceof Error ? error.message : String(error));
