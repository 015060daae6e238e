import type { ClientBase } from "pg";
import { z } from "zod";
import { forgetValidators } from "@/lib/db/providers-validators";
import { marketKinds } from "@/lib/services/market/market-state";
import { replaceMarket } from "@/lib/services/market/replace-market";
import { upsertSectors } from "@/lib/services/market/upsert-sectors";

/** A round that cannot be run; the message says what to do. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

const kindRows = z.array(z.object({ kind: z.enum(marketKinds) }));

/**
 * Makes the market of the store a live one, in the caller's transaction, and keeps others from replacing it until that
 * ends. A simulated market, or none, gives way. Throws an IngestError when the store holds imported files: they and
 * live numbers never mix.
 */
export async function enterLiveMarket(client: ClientBase): Promise<void> {
  const { rows } = await client.query("SELECT kind FROM market WHERE id = 1 FOR UPDATE");
  const kind = kindRows.parse(rows)[0]?.kind;
  if (kind === "imported")
    throw new IngestError(
      "The store holds imported files. Live numbers need a store of their own: another DATABASE_URL or MOONSCOPE_DATA_DIR.",
    );
  if (kind === "live") return upsertSectors(client);
  await replaceMarket(client, "live");
  await forgetValidators(client);
}
