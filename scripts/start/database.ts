import pg from "pg";
import { openEmbedded } from "@/lib/db/embedded/server";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { checkDatabaseUrl } from "@/scripts/database/check-database-url";
import type { Say } from "./say";

/** The database that Moonscope runs on, migrated. */
export interface StartedDatabase {
  readonly url: string;
  /** Fulfilled when the embedded database stops by itself; never for one of DATABASE_URL. */
  readonly lost: Promise<void>;
  /** Lets go of it; returns what there is to tell. */
  readonly release: () => Promise<string>;
}

/** Opens and migrates the database of DATABASE_URL, or the embedded one. Throws a DatabaseError. */
export async function startDatabase(say: Say): Promise<StartedDatabase> {
  const database =
    env.DATABASE_URL === undefined
      ? await startEmbedded(say)
      : await openExternal(env.DATABASE_URL, say);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) say(`migrating: applied ${applied.join(", ")}`);
    return database;
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function startEmbedded(say: Say): Promise<StartedDatabase> {
  say(`database: starting the embedded PostgreSQL in "${env.MOONSCOPE_DATA_DIR}"`);
  const { url, lost, release } = await openEmbedded(env.MOONSCOPE_DATA_DIR, { onNotice: say });
  return {
    url,
    lost,
    release: async () =>
      (await release()) === "stopped"
        ? "stopped, database included"
        : "stopped; another Moonscope command uses the database, which stops with it",
  };
}

async function openExternal(url: string, say: Say): Promise<StartedDatabase> {
  const { hostname, port, pathname } = new URL(url);
  say(`database: using ${pathname.slice(1)} at ${hostname}:${port || "5432"} (DATABASE_URL)`);
  await checkDatabaseUrl(url);
  return { url, lost: new Promise(() => undefined), release: async () => "stopped" };
}

/** Whether the database at `url` has a market with a finished grading: the worker keeps it fresh from then on. */
export async function hasGradedMarket(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: "moonscope start" });
  await client.connect();
  try {
    const { rows } = await client.query<{ graded: boolean }>(
      `SELECT EXISTS (SELECT FROM tokens)
          AND EXISTS (SELECT FROM market)
          AND EXISTS (SELECT FROM runs WHERE status = 'done') AS graded`,
    );
    return rows[0]?.graded === true;
  } finally {
    await client.end();
  }
}
