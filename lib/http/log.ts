import { pino } from "pino";
import { env } from "@/lib/env";

/** The server's log: one JSON object a line on standard error. Secrets that libraries put into errors are cut. */
export const log = pino(
  {
    level: env.LOG_LEVEL,
    base: { service: "moonscope" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["*.connectionString", "*.password", "*.headers.authorization", "*.headers.cookie"],
      censor: "[cut]",
    },
  },
  pino.destination({ dest: 2, sync: false }),
);

/** A text without the credentials of a URL in it. */
export const withoutCredentials = (text: string): string =>
  text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1");
