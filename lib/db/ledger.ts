import type { ClientBase } from "pg";
import { z } from "zod";
import { type EntryHeader, ledgerKinds } from "@/lib/domain/ledger/canonical";
import type { LedgerEntry } from "@/lib/domain/ledger/chain-check";
import { formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

const ledgerEntry = z.object({
  seq: z.string(),
  chain: z.string(),
  kind: z.enum(ledgerKinds),
  day: z.int(),
  modelId: z.string().nullable(),
  content: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

const columns = `seq::text, chain, kind, day - date '1970-01-01' AS day, model_id AS "modelId", content,
  previous_hash AS "previousHash", hash`;

/** The connection alone appends to a chain until its transaction ends; others wait, so that the chain never forks. */
export async function lockChain(client: ClientBase, chain: string): Promise<void> {
  await client.query(
    "SELECT pg_advisory_xact_lock(hashtextextended('moonscope ledger ' || $1, 0))",
    [chain],
  );
}

/** The newest entry of a chain, or null. Call it while holding the chain's lock when something is to follow it. */
export async function findHead(db: Queryable, chain: string): Promise<LedgerEntry | null> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM ledger_entries WHERE chain = $1 ORDER BY ledger_entries.seq DESC LIMIT 1`,
    [chain],
  );
  return ledgerEntry.nullable().parse(rows[0] ?? null);
}

/** The newest entry about something, or null. A model is the same on every day. */
export async function findNewest(db: Queryable, about: EntryHeader): Promise<LedgerEntry | null> {
  const { chain, kind, day, modelId } = about;
  const { rows } = await db.query(
    `SELECT ${columns} FROM ledger_entries
     WHERE chain = $1 AND kind = $2 AND model_id IS NOT DISTINCT FROM $3 AND (kind = 'model' OR day = $4)
     ORDER BY ledger_entries.seq DESC LIMIT 1`,
    [chain, kind, modelId, formatDay(day)],
  );
  return ledgerEntry.nullable().parse(rows[0] ?? null);
}

/** Appends an entry; the caller holds the chain's lock and made the hash. Returns its number. */
export async function insertEntry(
  client: ClientBase,
  entry: Omit<LedgerEntry, "seq">,
): Promise<string> {
  const { chain, kind, day, modelId, content, previousHash, hash } = entry;
  const { rows } = await client.query<{ seq: string }>(
    `INSERT INTO ledger_entries (chain, kind, day, model_id, content, previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING seq::text`,
    [chain, kind, formatDay(day), modelId, content, previousHash, hash],
  );
  return rows[0]?.seq ?? "";
}

const pageSize = 50;

/** Every entry of all chains in the order of appending, a page at a time. */
export async function* readEntries(db: Queryable): AsyncGenerator<LedgerEntry> {
  let after = "0";
  for (;;) {
    const { rows } = await db.query(
      `SELECT ${columns} FROM ledger_entries WHERE ledger_entries.seq > $1 ORDER BY ledger_entries.seq LIMIT ${pageSize}`,
      [after],
    );
    const entries = z.array(ledgerEntry).parse(rows);
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** Removes the chain of a simulated market, in the transaction that replaces that market; no other can be removed. */
export async function removeSimulatedChain(client: ClientBase): Promise<void> {
  await client.query("SELECT set_config('moonscope.replaces_simulated_market', 'yes', true)");
  await client.query("DELETE FROM ledger_entries WHERE chain = 'Simulated market'");
  await client.query("SELECT set_config('moonscope.replaces_simulated_market', 'no', true)");
}
