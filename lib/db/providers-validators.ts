import type { ClientBase } from "pg";
import { z } from "zod";
import { getPool } from "./pool";

const rows = z.array(z.object({ etag: z.string() }));

/** The ETag of the newest answer whose contents are stored, or null. */
export async function readValidator(provider: string, request: string): Promise<string | null> {
  const found = await getPool().query(
    "SELECT etag FROM provider_validators WHERE provider = $1 AND request = $2",
    [provider, request],
  );
  return rows.parse(found.rows)[0]?.etag ?? null;
}

/** Notes, in the transaction that stores the contents, the ETag that they came with. */
export async function storeValidator(
  client: ClientBase,
  provider: string,
  request: string,
  etag: string,
): Promise<void> {
  await client.query(
    `INSERT INTO provider_validators (provider, request, etag) VALUES ($1, $2, $3)
     ON CONFLICT (provider, request) DO UPDATE SET etag = excluded.etag, seen_at = now()`,
    [provider, request, etag],
  );
}

/** Forgets all ETags: the contents that they stand for are gone. */
export async function forgetValidators(client: ClientBase): Promise<void> {
  await client.query("DELETE FROM provider_validators");
}
