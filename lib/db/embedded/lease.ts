/** A lease keeps the embedded PostgreSQL running: it stops when the last one is given back or its process dies. */
import pg from "pg";

/** Advisory lock, in database `postgres`, that every lease shares and that the keeper takes to stop. */
export const leaseKey = 7_201_904;
export const releaseChannel = "moonscope_lease_released";

const databaseName = "moonscope";
const isKeptSql = `EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'moonscope keeper')`;

/** A lease on a running server. */
export interface Lease {
  /** Whether the server has a keeper, which stops it when the last lease ends. */
  readonly isKept: boolean;
  /** Fulfilled when the connection breaks: the server stopped or crashed. Never rejected. */
  readonly lost: Promise<void>;
  /** Gives the lease back; tells how many others there are, and whether the server still has a keeper. */
  readonly release: () => Promise<{ others: number; isKept: boolean }>;
}

/**
 * A lease on the server at `adminUrl` (its database `postgres`), and Moonscope's database in it, made when missing.
 * Null while the server starts or stops; throws when it refuses for another reason.
 */
export async function takeLease(adminUrl: string): Promise<Lease | null> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: "moonscope lease",
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ leased: boolean; kept: boolean }>(
      `SELECT pg_try_advisory_lock_shared($1) AS leased, ${isKeptSql} AS kept`,
      [leaseKey],
    );
    if (rows[0]?.leased) {
      await ensureDatabase(client);
      // A connection that is gone has given its lease back already.
      const giveBack = () => release(client).catch(() => ({ others: 0, isKept: true }));
      return { isKept: rows[0].kept, lost, release: giveBack };
    }
    await client.end();
    return null;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isComingOrGoing(error)) return null;
    throw error;
  }
}

async function release(client: pg.Client): Promise<{ others: number; isKept: boolean }> {
  const { rows } = await client.query<{ others: number; isKept: boolean }>(
    `SELECT count(*)::integer AS others, ${isKeptSql} AS "isKept" FROM pg_locks
     WHERE locktype = 'advisory' AND objid = $1::bigint::oid AND mode = 'ShareLock' AND granted
       AND pid <> pg_backend_pid()`,
    [leaseKey],
  );
  await client.query("SELECT pg_advisory_unlock_shared($1)", [leaseKey]);
  await client.query(`NOTIFY ${releaseChannel}`);
  await client.end();
  return { others: rows[0]?.others ?? 0, isKept: rows[0]?.isKept === true };
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
    databaseName,
  ]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${databaseName}`).catch((error: unknown) => {
    // Another start made it in the meantime.
    if (!(error instanceof pg.DatabaseError && ["42P04", "23505"].includes(error.code ?? ""))) {
      throw error;
    }
  });
}

/** Refused connections, and PostgreSQL's "starting up", "shutting down" and "terminating connection". */
function isComingOrGoing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P02", "57P03"].includes(code) ||
    error.message.includes("Connection terminated")
  );
}
