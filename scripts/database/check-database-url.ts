import pg from "pg";
import { DatabaseError } from "@/lib/db/embedded/database-error";

const oldestMajor = 15;
const patienceMs = 10_000;

/** Throws a DatabaseError in one line, without the password, when the database at `url` cannot be used. */
export async function checkDatabaseUrl(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    application_name: "moonscope check",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < oldestMajor) {
      throw new DatabaseError(
        `DATABASE_URL is a PostgreSQL ${major}; Moonscope needs ${oldestMajor} or newer.`,
      );
    }
  } catch (error) {
    throw error instanceof DatabaseError ? error : explainConnectionError(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What a failed connection to `url` means: unreachable, wrong password, no such database or user, no TLS. */
function explainConnectionError(error: unknown, url: string): DatabaseError {
  const { hostname, port, pathname, username } = new URL(url);
  const place = `${hostname}:${port || "5432"}`;
  const database = decodeURIComponent(pathname.slice(1));
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const explanations: Record<string, string> = {
    ECONNREFUSED: `no PostgreSQL answers at ${place}. Start it, or correct host and port`,
    ENOTFOUND: `the host "${hostname}" is unknown. Correct it`,
    EAI_AGAIN: `the host "${hostname}" cannot be looked up just now. Correct it, or try again`,
    ETIMEDOUT: `${place} does not answer. Check host, port and firewall`,
    EHOSTUNREACH: `${place} cannot be reached. Check host, port and network`,
    "28P01": `PostgreSQL at ${place} refuses the password of user "${username}". Correct it`,
    "28000": `PostgreSQL at ${place} does not let user "${username}" in from here. Check the user and pg_hba.conf`,
    "3D000": `there is no database "${database}" at ${place}. Make it (createdb ${database}), or correct the name`,
    "42501": `user "${username}" may not use database "${database}" at ${place}. Grant it CONNECT and CREATE`,
    "53300": `PostgreSQL at ${place} has no connection left. Close some, or raise max_connections`,
  };
  const known = explanations[code];
  if (known) return new DatabaseError(`DATABASE_URL cannot be used: ${known}.`);
  const message = error instanceof Error ? error.message : String(error);
  if (/timeout/i.test(message)) return explainTimeout(place);
  return new DatabaseError(
    `DATABASE_URL cannot be used (${place}): ${withoutPassword(message, url)}.`,
  );
}

const explainTimeout = (place: string) =>
  new DatabaseError(
    `DATABASE_URL cannot be used: ${place} does not answer within ${patienceMs / 1000} seconds. Check host, port and firewall.`,
  );

function withoutPassword(message: string, url: string): string {
  const { password } = new URL(url);
  if (password === "") return message;
  return message.replaceAll(password, "…").replaceAll(decodeURIComponent(password), "…");
}
