import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "./runs";

const storedSession = z.object({
  id: z.string(),
  provider: z.string(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
});
/** A browser that is signed in. */
export type StoredSession = z.output<typeof storedSession>;

const sessionOwner = z.object({
  sessionId: z.string(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
  id: z.string(),
  name: z.string().nullable(),
  email: z.string(),
  role: z.enum(["member", "administrator"]),
});
/** Who a session belongs to. */
export type SessionOwner = z.output<typeof sessionOwner>;

/** Keeps a session by the hash of its token and returns its id. */
export async function insertSession(
  db: Queryable,
  session: Pick<StoredSession, "provider" | "userAgent" | "address" | "expiresAt"> & {
    readonly userId: string;
    readonly tokenHash: string;
  },
): Promise<string> {
  const id = randomUUID();
  const { tokenHash, userId, provider, userAgent, address, expiresAt } = session;
  await db.query(
    `INSERT INTO sessions (id, token_hash, user_id, provider, user_agent, address, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tokenHash, userId, provider, userAgent, address, expiresAt],
  );
  return id;
}

/** Whose session the token's hash is, unless it ended or was idle since `idleSince`; else null. */
export async function findSessionOwner(
  db: Queryable,
  tokenHash: string,
  idleSince: Date,
): Promise<SessionOwner | null> {
  const { rows } = await db.query(
    `SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", u.id, u.name, u.email, u.role
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > $2`,
    [tokenHash, idleSince],
  );
  return sessionOwner.nullable().parse(rows[0] ?? null);
}

export async function touchSession(db: Queryable, id: string): Promise<void> {
  await db.query("UPDATE sessions SET last_seen_at = now() WHERE id = $1", [id]);
}

/** The sessions of an account that have not ended, last seen first. */
export async function findSessions(
  db: Queryable,
  userId: string,
  idleSince: Date,
): Promise<StoredSession[]> {
  const { rows } = await db.query(
    `SELECT id, provider, user_agent AS "userAgent", address, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
            expires_at AS "expiresAt"
     FROM sessions WHERE user_id = $1 AND expires_at > now() AND last_seen_at > $2
     ORDER BY last_seen_at DESC, id`,
    [userId, idleSince],
  );
  return z.array(storedSession).parse(rows);
}

/** Ends a session of an account and answers whether there was one. */
export async function deleteSession(db: Queryable, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query("DELETE FROM sessions WHERE user_id = $1 AND id = $2", [
    userId,
    id,
  ]);
  return rowCount === 1;
}

export async function deleteSessionByHash(db: Queryable, tokenHash: string): Promise<void> {
  await db.query("DELETE FROM sessions WHERE token_hash = $1", [tokenHash]);
}

/** Ends all sessions of an account but one and returns how many. */
export async function deleteOtherSessions(
  db: Queryable,
  userId: string,
  keptId: string | null,
): Promise<number> {
  const { rowCount } = await db.query(
    "DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2",
    [userId, keptId],
  );
  return rowCount ?? 0;
}

/** Removes the rows of sessions that are over. */
export async function deleteEndedSessions(db: Queryable, idleSince: Date): Promise<void> {
  await db.query("DELETE FROM sessions WHERE expires_at <= now() OR last_seen_at <= $1", [
    idleSince,
  ]);
}
