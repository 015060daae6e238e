/** The only reader of process.env: every setting, checked once, all mistakes told at once. */
import { z } from "zod";
import { allProviderSettings, groupProviderVariables } from "./provider-settings";

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

const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim().toLowerCase()))
    .pipe(z.array(item));

const signUpModes = ["open", "invite", "closed"] as const;

const settings = z.object({
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
  /** Where browsers find Moonscope: `https://moonscope.example.org`. Needed for sign-in elsewhere and behind some proxies. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be like https://host" }).optional(),
  /** What cookies of the sign-in are signed with. Without it one is made and kept in the data folder. */
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Who may make an account. Without it the administrator chooses; open until then. */
  AUTH_SIGN_UP: z.enum(signUpModes, `must be one of ${signUpModes.join(", ")}`).optional(),
  /** Who may sign in with GitHub, Google or OpenID Connect: nobody who is in neither list. */
  AUTH_ALLOWED_EMAILS: listOf(z.email("must be e-mail addresses, separated by commas")).default([]),
  AUTH_ALLOWED_DOMAINS: listOf(
    z.hostname("must be domains such as example.org, separated by commas"),
  ).default([]),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be like https://host" }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button of the OpenID Connect provider says. */
  OIDC_NAME: z.string().default("Single sign-on"),
  /** Addresses, keys and limits of data providers: `PROVIDER_<NAME>_<SETTING>`. */
  PROVIDERS: allProviderSettings.default({}),
  /** Days for which it is kept what each provider said, word for word. */
  RAW_OBSERVATION_DAYS: wholeNumber(1, 3650).default(7),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("development"),
});

/** Variables that mean something together only. */
const together = [
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

const schema = settings.superRefine((variables, context) => {
  for (const names of together) {
    const missing = names.filter((name) => variables[name] === undefined);
    const told = [
      ...(missing.length > 0 && missing.length < names.length ? missing : []),
      ...(missing.length < names.length && variables.NEXTAUTH_URL === undefined
        ? ["NEXTAUTH_URL"]
        : []),
    ];
    for (const name of told)
      context.addIssue({ code: "custom", path: [name], message: `is needed with ${names[0]}` });
  }
});

/** The settings of this process. */
export type Env = z.infer<typeof schema>;

/** What is set for one data provider. */
export type ProviderSettings = Env["PROVIDERS"][string];

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
  const parsed = schema.safeParse({ ...set, PROVIDERS: groupProviderVariables(set) });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${variableAt(path)} ${message}`);
  throw new EnvError(`Settings that cannot be used:\n${lines.join("\n")}`);
}

const variableAt = ([first, ...rest]: readonly PropertyKey[]): string =>
  first === "PROVIDERS" ? ["PROVIDER", ...rest.map(String)].join("_") : String(first);

/** The settings of this process, from its environment; the npm scripts and Next put a `.env` file into that. */
export const env: Env = parseEnv(process.env);
