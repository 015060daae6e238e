import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "./runs";

const storedFill = z.object({
  id: z.string(),
  tokenId: z.string(),
  day: z.string(),
  side: z.enum(["buy", "sell"]),
  priceUsd: z.number(),
  amount: z.number(),
  feeUsd: z.number(),
  note: z.string(),
});
/** Something that was really bought or sold. */
export type StoredFill = z.output<typeof storedFill>;
type NewFill = Omit<StoredFill, "id">;

const columns = `id, token_id AS "tokenId", day, side, price AS "priceUsd", amount, fee_usd AS "feeUsd", note`;

/** The fills of a basket, oldest first. */
export async function findFills(db: Queryable, basketId: string): Promise<StoredFill[]> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM basket_fills WHERE basket_id = $1 ORDER BY day, created_at, id`,
    [basketId],
  );
  return z.array(storedFill).parse(rows);
}

const valuesOf = ({ tokenId, day, side, priceUsd, amount, feeUsd, note }: NewFill) => [
  ...[tokenId, day, side, priceUsd, amount, feeUsd, note],
];

/** Keeps a fill as the last one of its basket: fills of one moment keep the order in which they came. */
export async function insertFill(
  db: Queryable,
  basketId: string,
  fill: NewFill,
): Promise<StoredFill> {
  const { rows } = await db.query(
    `INSERT INTO basket_fills (id, basket_id, token_id, day, side, price, amount, fee_usd, note, created_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9,
            greatest(clock_timestamp(), max(created_at) + interval '1 millisecond')
     FROM basket_fills WHERE basket_id = $2 RETURNING ${columns}`,
    [randomUUID(), basketId, ...valuesOf(fill)],
  );
  return storedFill.parse(rows[0]);
}

/** Corrects a fill of a basket; null when it has no such fill. */
export async function updateFill(
  db: Queryable,
  basketId: string,
  id: string,
  fill: NewFill,
): Promise<StoredFill | null> {
  const { rows } = await db.query(
    `UPDATE basket_fills SET token_id = $3, day = $4, side = $5, price = $6, amount = $7, fee_usd = $8, note = $9
     WHERE id = $1 AND basket_id = $2 RETURNING ${columns}`,
    [id, basketId, ...valuesOf(fill)],
  );
  return storedFill.nullable().parse(rows[0] ?? null);
}

/** Removes a fill of a basket and answers whether there was one. */
export async function removeFill(db: Queryable, basketId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query("DELETE FROM basket_fills WHERE id = $1 AND basket_id = $2", [
    id,
    basketId,
  ]);
  return rowCount === 1;
}
