import type { ClientBase } from "pg";
import { civilOfDay, type Day, dayOfCivil, formatDay } from "@/lib/domain/market/day";

/** A month's partition of the snapshots: its table and the days it holds, `firstDay` ≤ day < `endDay`. */
export interface MonthPartition {
  readonly table: string;
  readonly firstDay: Day;
  readonly endDay: Day;
}

// Any number will do, as long as only this code locks it.
const partitionLockKey = 7_201_905;

/** The partitions that hold all days from `firstDay` to `lastDay`, both included, in order. */
export function monthPartitions(firstDay: Day, lastDay: Day): MonthPartition[] {
  const partitions: MonthPartition[] = [];
  const { year, month } = civilOfDay(firstDay);
  let start = dayOfCivil(year, month, 1);
  while (start <= lastDay) {
    const { year: y, month: m } = civilOfDay(start);
    const end = m === 12 ? dayOfCivil(y + 1, 1, 1) : dayOfCivil(y, m + 1, 1);
    const table = `snapshots_${formatDay(start).slice(0, 7).replace("-", "_")}`;
    partitions.push({ table, firstDay: start, endDay: end });
    start = end;
  }
  return partitions;
}

/**
 * Creates the partitions of `snapshots` that days from `firstDay` to `lastDay` (both included) need and that are
 * not there yet; returns their table names. Safe to call from several connections at once. Creating locks
 * `snapshots` until the surrounding transaction ends, so call it outside of a long one.
 */
export async function ensurePartitions(
  client: ClientBase,
  firstDay: Day,
  lastDay: Day,
): Promise<string[]> {
  const missing = await missingPartitions(client, monthPartitions(firstDay, lastDay));
  if (missing.length === 0) return [];
  // One simple query is one transaction where there is none yet: the lock lasts until all tables are there.
  const statements = missing.map(
    ({ table, firstDay: from, endDay: to }) =>
      `CREATE TABLE IF NOT EXISTS "${table}" PARTITION OF "snapshots" FOR VALUES FROM ('${formatDay(from)}') TO ('${formatDay(to)}')`,
  );
  const lock = `SELECT pg_advisory_xact_lock(${partitionLockKey})`;
  await client.query([lock, ...statements].join(";\n"));
  return missing.map(({ table }) => table);
}

async function missingPartitions(
  client: ClientBase,
  wanted: readonly MonthPartition[],
): Promise<MonthPartition[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT name AS "table" FROM unnest($1::text[]) AS name WHERE to_regclass(quote_ident(name)) IS NULL`,
    [wanted.map(({ table }) => table)],
  );
  const missing = new Set(rows.map(({ table }) => table));
  return wanted.filter(({ table }) => missing.has(table));
}
