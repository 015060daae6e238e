import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "./runs";

const storedInvite = z.object({
  id: z.string(),
  note: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  usedAt: z.date().nullable(),
});
/** A single-use link for one more account. */
export type StoredInvite = z.output<typeof storedInvite>;

const columns = `id, note, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"`;

/** Keeps an invite by the hash of its token. */
export async function insertInvite(
  db: Queryable,
  invite: {
    readonly createdById: string;
    readonly tokenHash: string;
    readonly note: string;
    readonly expiresAt: Date;
  },
): Promise<StoredInvite> {
  const { rows } = await db.query(
    `INSERT INTO invites (id, token_hash, created_by_id, note, expires_at) VALUES ($1, $2, $3, $4, $5)
     RETURNING ${columns}`,
    [randomUUID(), invite.tokenHash, invite.createdById, invite.note, invite.expiresAt],
  );
  return storedInvite.parse(rows[0]);
}

/** The invites that an account made, newest first. */
export async function findInvites(db: Queryable, createdById: string): Promise<StoredInvite[]> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM invites WHERE created_by_id = $1 ORDER BY created_at DESC, id`,
    [createdById],
  );
  return z.array(storedInvite).parse(rows);
}

/** Uses an invite up and answers whether it could be used. Two uses at once: one of them gets false. */
export async function consumeInvite(db: Queryable, tokenHash: string): Promise<boolean> {
  const { rowCount } = await db.query(
    "UPDATE invites SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()",
    [tokenHash],
  );
  return rowCount === 1;
}

/** Takes an invite back and answers whether the account had it. */
export async function deleteInvite(
  db: Queryable,
  createdById: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await db.query("DELETE FROM invites WHERE created_by_id = $1 AND id = $2", [
    createdById,
    id,
  ]);
  return rowCount === 1;
}
