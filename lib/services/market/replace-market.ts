import type { ClientBase } from "pg";
import type { MarketKind } from "./market-state";
import { upsertSectors } from "./upsert-sectors";

// Everything that belongs to a market. What belongs to people goes only as far as it names a token of that market.
const marketTables = [
  "snapshots",
  "latest_values",
  "factor_values",
  "grades",
  "signals",
  "runs",
  "demo_truth",
  "imported_files",
];

/**
 * Empties the store of its market (tokens, history, grades, runs) and declares the kind of the next one, in the
 * caller's transaction: until it commits, readers see the old market. Watchlist items, alerts and basket positions
 * of the removed tokens go with them.
 */
export async function replaceMarket(
  client: ClientBase,
  kind: MarketKind,
  seed: number | null = null,
): Promise<void> {
  await client.query(`TRUNCATE ${marketTables.join(", ")}`);
  await dropPartitions(client);
  await client.query("DELETE FROM tokens");
  await upsertSectors(client);
  await client.query(
    `INSERT INTO market (id, kind, seed, version, changed_at) VALUES (1, $1, $2, 1, now())
     ON CONFLICT (id) DO UPDATE
       SET kind = excluded.kind, seed = excluded.seed, version = market.version + 1, changed_at = now()`,
    [kind, seed],
  );
}

/** Months of the old market need not be months of the new one. */
async function dropPartitions(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT inhrelid::regclass::text AS "table" FROM pg_inherits WHERE inhparent = 'snapshots'::regclass`,
  );
  if (rows.length > 0) {
    await client.query(`DROP TABLE ${rows.map(({ table }) => table).join(", ")}`);
  }
}
