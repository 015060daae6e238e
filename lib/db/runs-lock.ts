import type { PoolClient } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { getPool } from "./pool";

const lockKey = (asOfText: string, modelId: string) =>
  `hashtextextended('moonscope run ' || ${asOfText} || ' ' || ${modelId}, 0)`;

/** SQL about the lock of the run that two columns name. */
export const runLockSql = {
  /** True while some session works on the run. PostgreSQL shows a 64-bit lock key as two halves. */
  isHeld: (
    asOfColumn: string,
    modelColumn: string,
  ): string => `${lockKey(`to_char(${asOfColumn}, 'YYYY-MM-DD')`, modelColumn)} IN (
    SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
} as const;

/**
 * Runs `work` while this process alone works on the run of a day and model; others wait for their turn.
 * The database frees the lock when the process dies, so a crash never blocks the next one.
 */
export async function withRunLock<T>(
  asOf: Day,
  modelId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await getPool().connect();
  const key = [formatDay(asOf), modelId];
  let isBroken = true;
  try {
    await client.query(`SELECT pg_advisory_lock(${lockKey("$1::text", "$2::text")})`, key);
    try {
      return await work(client);
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${lockKey("$1::text", "$2::text")})`, key);
      isBroken = false;
    }
  } finally {
    // A connection that could not unlock is closed, which unlocks.
    client.release(isBroken);
  }
}
