import { randomUUID } from "node:crypto";
import { z } from "zod";
import { exitRulesSchema } from "@/lib/domain/basket/exit-rules";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import type { Queryable } from "./runs";

const storedBasket = z.object({
  id: z.string(),
  name: z.string(),
  notes: z.string(),
  revision: z.int(),
  shareToken: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** A basket without what it holds. */
export type StoredBasket = z.output<typeof storedBasket>;

const storedBet = z.object({
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  share: z.number(),
  sleeve: z.string().nullable(),
  entryPriceUsd: z.number().nullable(),
  exits: exitRulesSchema,
});

const storedVersion = z.object({
  basketId: z.string(),
  number: z.int(),
  asOf: z.string(),
  model: z.string(),
  source: z.string(),
  settings: basketSettingsSchema,
  note: z.string(),
  createdAt: z.date(),
  bets: z.array(storedBet),
});
/** A basket as it was saved once. */
export type StoredVersion = z.output<typeof storedVersion>;
export type NewVersion = Omit<StoredVersion, "basketId" | "number" | "createdAt">;

const columns = `id, name, notes, revision, share_token AS "shareToken", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The baskets of an account, last changed first. */
export async function findBaskets(db: Queryable, userId: string): Promise<StoredBasket[]> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM baskets WHERE user_id = $1 ORDER BY updated_at DESC, id`,
    [userId],
  );
  return z.array(storedBasket).parse(rows);
}

/** A basket of an account, or null; locked until the transaction ends if `forUpdate`. */
export async function findBasket(
  db: Queryable,
  userId: string,
  id: string,
  forUpdate = false,
): Promise<StoredBasket | null> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM baskets WHERE user_id = $1 AND id = $2 ${forUpdate ? "FOR UPDATE" : ""}`,
    [userId, id],
  );
  return storedBasket.nullable().parse(rows[0] ?? null);
}

/** The basket of a read-only link, or null. */
export async function findSharedBasket(
  db: Queryable,
  shareToken: string,
): Promise<StoredBasket | null> {
  const { rows } = await db.query(`SELECT ${columns} FROM baskets WHERE share_token = $1`, [
    shareToken,
  ]);
  return storedBasket.nullable().parse(rows[0] ?? null);
}

export async function insertBasket(
  db: Queryable,
  basket: { readonly userId: string; readonly name: string; readonly notes: string },
): Promise<string> {
  const id = randomUUID();
  await db.query("INSERT INTO baskets (id, user_id, name, notes) VALUES ($1, $2, $3, $4)", [
    id,
    basket.userId,
    basket.name,
    basket.notes,
  ]);
  return id;
}

/** Counts a change of a basket, with its name and notes when they change. */
export async function touchBasket(
  db: Queryable,
  id: string,
  change: { readonly name?: string; readonly notes?: string } = {},
): Promise<void> {
  await db.query(
    `UPDATE baskets SET revision = revision + 1, updated_at = now(), name = coalesce($2, name), notes = coalesce($3, notes)
     WHERE id = $1`,
    [id, change.name ?? null, change.notes ?? null],
  );
}

/** Deletes a basket of an account and answers whether there was one. */
export async function removeBasket(db: Queryable, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query("DELETE FROM baskets WHERE user_id = $1 AND id = $2", [
    userId,
    id,
  ]);
  return rowCount === 1;
}

/** Sets or ends the read-only link. */
export async function setShareToken(
  db: Queryable,
  id: string,
  shareToken: string | null,
): Promise<void> {
  await db.query("UPDATE baskets SET share_token = $2 WHERE id = $1", [id, shareToken]);
}

/** Keeps a version as the newest one of a basket. The caller holds the basket's row. */
export async function insertVersion(
  db: Queryable,
  basketId: string,
  version: NewVersion,
): Promise<void> {
  const { asOf, model, source, settings, note, bets } = version;
  const { rows } = await db.query<{ number: number }>(
    `INSERT INTO basket_versions (basket_id, number, as_of, model_id, source, settings, note)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5::jsonb, $6 FROM basket_versions WHERE basket_id = $1
     RETURNING number`,
    [basketId, asOf, model, source, JSON.stringify(settings), note],
  );
  await db.query(
    `INSERT INTO basket_bets (basket_id, version, position, token_id, symbol, name, weight, sleeve, entry_price, exits)
     SELECT $1, $2, position, bet ->> 'id', bet ->> 'symbol', bet ->> 'name', (bet ->> 'share')::float8, bet ->> 'sleeve',
            (bet ->> 'entryPriceUsd')::float8, bet -> 'exits'
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS list(bet, position)`,
    [basketId, rows[0]?.number, JSON.stringify(bets)],
  );
}

/** The versions of baskets, newest first. */
export async function findVersions(
  db: Queryable,
  basketIds: readonly string[],
): Promise<StoredVersion[]> {
  const { rows } = await db.query(
    `SELECT v.basket_id AS "basketId", v.number, v.as_of AS "asOf", v.model_id AS model, v.source, v.settings, v.note,
            v.created_at AS "createdAt",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.token_id, 'symbol', b.symbol, 'name', b.name,
                      'share', b.weight, 'sleeve', b.sleeve, 'entryPriceUsd', b.entry_price, 'exits', b.exits)
                      ORDER BY b.position), '[]')
             FROM basket_bets b WHERE b.basket_id = v.basket_id AND b.version = v.number) AS bets
     FROM basket_versions v WHERE v.basket_id = ANY($1) ORDER BY v.basket_id, v.number DESC`,
    [basketIds],
  );
  return z.array(storedVersion).parse(rows);
}
