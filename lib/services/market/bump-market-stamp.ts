import type { ClientBase } from "pg";
import { z } from "zod";
import { notify } from "@/lib/db/notify";
import { marketKinds, marketStamp } from "./market-state";

/** The channel on which a changed market is announced; the payload is its stamp. */
export const marketChannel = "moonscope_market";

const rowSchema = z.object({ kind: z.enum(marketKinds), version: z.number() });

/**
 * Gives the stored market a new stamp, in the caller's transaction, without telling anyone: for a change that is one
 * of many. Every run graded before is stale from then on. Throws when the store holds no market.
 */
export async function markMarketChanged(client: ClientBase): Promise<string> {
  const { rows } = await client.query(
    "UPDATE market SET version = version + 1, changed_at = now() WHERE id = 1 RETURNING kind, version",
  );
  if (rows[0] === undefined) {
    throw new Error("The store holds no market, so it cannot have changed.");
  }
  const { kind, version } = rowSchema.parse(rows[0]);
  return marketStamp(kind, version);
}

/** Like `markMarketChanged`, and tells the listeners of `marketChannel` when the caller's transaction commits. */
export async function bumpMarketStamp(client: ClientBase): Promise<string> {
  const stamp = await markMarketChanged(client);
  await announceMarket(client, stamp);
  return stamp;
}

/** Tells the listeners of `marketChannel`, when the caller's transaction commits, that days may be due to be graded. */
export const announceMarket = (client: ClientBase, stamp: string): Promise<void> =>
  notify(client, marketChannel, stamp);
