import type { ClientBase } from "pg";
import { type Field, fieldColumn } from "@/lib/domain/market/fields";
import { copySnapshotColumns, type SnapshotColumns } from "./copy-in";

const stagingTable = "incoming_snapshots";

/**
 * Writes observations that may meet stored ones; returns how many were new or changed something. What is known
 * replaces what is stored, except for the fields in `fillOnly`, which only fill in the unknown; what is unknown
 * changes nothing. Each (token, day) may occur once in `order`. Runs in the caller's transaction.
 */
export async function mergeSnapshotColumns(
  client: ClientBase,
  columns: SnapshotColumns,
  order: ArrayLike<number>,
  fillOnly: ReadonlySet<Field> = new Set(),
): Promise<number> {
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${stagingTable} (LIKE snapshots) ON COMMIT DELETE ROWS`,
  );
  await client.query(`TRUNCATE ${stagingTable}`);
  await copySnapshotColumns(client, columns, order, stagingTable);
  const { rowCount } = await client.query(mergeSql([...columns.values.keys()], fillOnly));
  return rowCount ?? 0;
}

function mergeSql(fields: readonly Field[], fillOnly: ReadonlySet<Field>): string {
  const names = fields.map(fieldColumn);
  const merged = fields.map((field) => {
    const column = fieldColumn(field);
    const [first, second] = fillOnly.has(field) ? ["s", "excluded"] : ["excluded", "s"];
    return `coalesce(${first}.${column}, ${second}.${column})`;
  });
  const columns = ["token_key", "day", "source_key", "fetched_at", ...names].join(", ");
  const updates = names.map((column, i) => `${column} = ${merged[i]}`);
  const stored = names.map((column) => `s.${column}`);
  return `INSERT INTO snapshots AS s (${columns}) SELECT ${columns} FROM ${stagingTable}
    ON CONFLICT (token_key, day) DO UPDATE SET
      source_key = excluded.source_key, fetched_at = excluded.fetched_at, ${updates.join(", ")}
    WHERE (${merged.join(", ")}) IS DISTINCT FROM (${stored.join(", ")})`;
}
