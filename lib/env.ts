/** The only reader of process.env: every setting, checked once, all mistakes told at once. */
import { z } from "zod";

const isPostgresUrl = (value: string) => /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(value);

const wholeNumber = (minimum: number, maximum: number) => {
  const message = `must be a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message);
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, "must look like postgresql://USER:PASSWORD@HOST:5432/DATABASE");

const schema = z.object({
  /** Port of the web server. */
  PORT: wholeNumber(1, 65_535).default(3000),
  /** Address the web server listens on. Only this machine unless told otherwise. */
  MOONSCOPE_HOST: z.string().default("127.0.0.1"),
  /** Any PostgreSQL ≥ 15. Without it Moonscope runs its own. */
  DATABASE_URL: postgresUrl.optional(),
  /** Server on which the integration tests make databases of their own. Without it they run the embedded one. */
  TEST_DATABASE_URL: postgresUrl.optional(),
  /** Most connections one process opens. */
  DATABASE_POOL_SIZE: wholeNumber(1, 1000).default(10),
  /** Folder of the embedded database. */
  MOONSCOPE_DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("development"),
});

/** The settings of this process. */
export type Env = z.infer<typeof schema>;

/** One or more variables that cannot be used; the message lists all of them, never their values. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * The settings in `variables`, with defaults for what is unset or empty.
 * Throws an EnvError that names every wrong variable and what it may be.
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new EnvError(`Settings that cannot be used:\n${lines.join("\n")}`);
}

/** The settings of this process, from its environment; the npm scripts and Next put a `.env` file into that. */
export const env: Env = parseEnv(process.env);
