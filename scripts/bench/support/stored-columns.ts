import type { PoolClient } from "pg";
import { fieldColumn, fieldKeys } from "@/lib/domain/market/fields";

/** The columns of the snapshots that hold any value, in their order. */
export async function storedColumns(client: PoolClient): Promise<string[]> {
  const columns = fieldKeys.map(fieldColumn);
  const known = columns.map((column) => `count(${column}) > 0 AS ${column}`);
  const { rows } = await client.query<Record<string, boolean>>(
    `SELECT ${known.join(", ")} FROM snapshots`,
  );
  return columns.filter((column) => rows[0]?.[column]);
}
