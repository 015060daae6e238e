import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "./runs";

/** Arbitrary, but the same in every process: holds back all sign-ups but one. */
const signUpLock = 5_271_001;

const storedUser = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string(),
  role: z.enum(["member", "administrator"]),
  createdAt: z.date(),
  passwordHash: z.string().nullable(),
});
/** An account as it is kept. */
export type StoredUser = z.output<typeof storedUser>;

const columns = `u.id, u.name, u.email, u.role, u.created_at AS "createdAt", u.password_hash AS "passwordHash"`;

/** The account of an e-mail address (trimmed, in lower case), or null. */
export async function findUserByEmail(db: Queryable, email: string): Promise<StoredUser | null> {
  const { rows } = await db.query(`SELECT ${columns} FROM users u WHERE email = $1`, [email]);
  return storedUser.nullable().parse(rows[0] ?? null);
}

/** An account by its id, or null. */
export async function findUserById(db: Queryable, id: string): Promise<StoredUser | null> {
  const { rows } = await db.query(`SELECT ${columns} FROM users u WHERE id = $1`, [id]);
  return storedUser.nullable().parse(rows[0] ?? null);
}

/** The account that a provider's account belongs to, or null. */
export async function findLinkedUser(
  db: Queryable,
  provider: string,
  providerAccountId: string,
): Promise<StoredUser | null> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM users u JOIN accounts a ON a.user_id = u.id
     WHERE a.provider = $1 AND a.provider_account_id = $2`,
    [provider, providerAccountId],
  );
  return storedUser.nullable().parse(rows[0] ?? null);
}

/**
 * Whether there is no account yet. Holds a lock until the transaction ends, so that of several people who sign up at
 * once only one is first.
 */
export async function isFirstAccount(db: Queryable): Promise<boolean> {
  await db.query("SELECT pg_advisory_xact_lock($1)", [signUpLock]);
  return !(await hasAccounts(db));
}

/** Whether any account exists. */
export async function hasAccounts(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM users) AS "any"`);
  return rows[0]?.any ?? false;
}

/** Keeps a new account; null when its e-mail address has one already. */
export async function insertUser(
  db: Queryable,
  user: Pick<StoredUser, "name" | "email" | "role" | "passwordHash">,
): Promise<StoredUser | null> {
  const { rows } = await db.query(
    `INSERT INTO users AS u (id, name, email, role, password_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (email) DO NOTHING RETURNING ${columns}`,
    [randomUUID(), user.name, user.email, user.role, user.passwordHash],
  );
  return storedUser.nullable().parse(rows[0] ?? null);
}

/** Notes that a provider's account belongs to an account. */
export async function linkProvider(
  db: Queryable,
  link: { readonly userId: string; readonly provider: string; readonly providerAccountId: string },
): Promise<void> {
  await db.query(
    `INSERT INTO accounts (id, user_id, type, provider, provider_account_id) VALUES ($1, $2, 'oauth', $3, $4)`,
    [randomUUID(), link.userId, link.provider, link.providerAccountId],
  );
}

export async function updatePassword(db: Queryable, id: string, hash: string): Promise<void> {
  await db.query("UPDATE users SET password_hash = $2 WHERE id = $1", [id, hash]);
}

/** Removes an account and, by its foreign keys, all rows that belong to it. */
export async function deleteUser(db: Queryable, id: string): Promise<void> {
  await db.query("DELETE FROM users WHERE id = $1", [id]);
}
