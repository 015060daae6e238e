import type { ClientBase } from "pg";
import { removeSimulatedChain } from "@/lib/db/ledger";
import type { MarketKind } from "./market-state";
import { upsertSectors } from "./upsert-sectors";

// Everything that belongs to a market. What belongs to people goes only as far as it names a token of that market.
const marketTables = [
  "snapshots",
  "latest_values",
  "factor_ics",
  "factor_values",
  "grades",
  "signals",
  "day_outcomes",
  "runs",
  "outcomes",
  "index_levels",
  "reports",
  "demo_truth",
  "imported_files",
];

/**
 * Empties the store of its market (tokens, history, grades, runs) and declares the kind of the next one, in the
 * caller's transaction: until it commits, readers see the old market. Watchlist items and alerts
 * of the removed tokens go with them. What the ledger says of a simulated market goes too; of a real one it stays.
 */
export async function replaceMarket(
  client: ClientBase,
  kind: MarketKind,
  seed: number | null = null,
): Promise<void> {
  await client.query(`TRUNCATE ${marketTables.join(", ")}`);
  await dropPartitions(client);
  // What was learned from the old market says nothing about the new one.
  await client.query("DELETE FROM grading_models WHERE kind = 'fitted'");
  await client.query("DELETE FROM tokens");
  await removeSimulatedChain(client);
  await upsertSectors(client);
  await client.query(
    `INSERT INTO market (id, kind, seed, version, changed_at) VALUES (1, $1, $2, 1, now())
     ON CONFLICT (id) DO UPDATE
       SET kind = excluded.kind, seed = excluded.seed, version = market.version + 1, changed_at = now(),
           model_id = NULL`,
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
