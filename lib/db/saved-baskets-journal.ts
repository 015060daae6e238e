import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "./runs";

const storedEntry = z.object({
  id: z.string(),
  tokenId: z.string().nullable(),
  day: z.string(),
  rule: z.enum(["stop", "take-profit", "time-stop", "invalidation", "rebalance", "other"]),
  followed: z.boolean(),
  note: z.string(),
});
/** Whether a rule of the exit plan was followed. */
export type StoredEntry = z.output<typeof storedEntry>;

const columns = `id, token_id AS "tokenId", day, rule, followed, note`;

/** The journal of a basket, newest first. */
export async function findEntries(db: Queryable, basketId: string): Promise<StoredEntry[]> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM basket_journal WHERE basket_id = $1 ORDER BY day DESC, created_at DESC, id`,
    [basketId],
  );
  return z.array(storedEntry).parse(rows);
}

export async function insertEntry(
  db: Queryable,
  basketId: string,
  { tokenId, day, rule, followed, note }: Omit<StoredEntry, "id">,
): Promise<StoredEntry> {
  const { rows } = await db.query(
    `INSERT INTO basket_journal (id, basket_id, token_id, day, rule, followed, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
    [randomUUID(), basketId, tokenId, day, rule, followed, note],
  );
  return storedEntry.parse(rows[0]);
}

/** Removes an entry of a basket's journal and answers whether there was one. */
export async function removeEntry(db: Queryable, basketId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    "DELETE FROM basket_journal WHERE id = $1 AND basket_id = $2",
    [id, basketId],
  );
  return rowCount === 1;
}
