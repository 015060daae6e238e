import pg from "pg";
import { env } from "@/lib/env";
import { databaseUrl } from "./database-url";

// A `date` is a calendar day: as a Date it would move with the time zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

declare global {
  // Next evaluates this module once per bundle; the process still has one pool.
  var moonscopePool: { readonly url: string; readonly pool: pg.Pool } | undefined;
}

/**
 * The connection pool of this process, opened on first use. Columns of type `date` come as `2021-05-01` text.
 * Throws when no database was chosen (see lib/db/database-url.ts).
 */
export function getPool(): pg.Pool {
  const url = databaseUrl();
  if (globalThis.moonscopePool?.url === url) return globalThis.moonscopePool.pool;
  const pool = new pg.Pool({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    application_name: "moonscope",
    allowExitOnIdle: true,
    // Days are UTC days, whatever the server's own time zone is. The pool waits for this.
    onConnect: (client) => client.query("SET timezone TO 'UTC'"),
  });
  // An idle connection that breaks is replaced by the next query, which reports what is wrong.
  pool.on("error", () => undefined);
  globalThis.moonscopePool = { url, pool };
  return pool;
}

/** Closes the pool; the next `getPool` opens a new one. */
export async function closePool(): Promise<void> {
  const open = globalThis.moonscopePool;
  globalThis.moonscopePool = undefined;
  await open?.pool.end();
}

type Work<T> = (client: pg.PoolClient) => Promise<T>;

/** Runs `work` on one connection, outside of a transaction, and returns its result. */
export async function onConnection<T>(work: Work<T>): Promise<T> {
  const client = await getPool().connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/**
 * Runs `work` in one transaction on one connection and returns its result.
 * Rolls back and rethrows when it throws.
 */
export const inTransaction = <T>(work: Work<T>): Promise<T> => transact("BEGIN", work);

/** Like `inTransaction`, but `work` only reads, and all of it sees one moment of the store. */
export const inSnapshot = <T>(work: Work<T>): Promise<T> =>
  transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work);

async function transact<T>(begin: string, work: Work<T>): Promise<T> {
  const client = await getPool().connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    const broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
