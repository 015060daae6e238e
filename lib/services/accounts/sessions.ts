import { deleteOldAttempts } from "@/lib/db/accounts-limits";
import {
  deleteEndedSessions,
  deleteOtherSessions,
  deleteSession,
  deleteSessionByHash,
  findSessionOwner,
  findSessions,
  insertSession,
  type StoredSession,
  touchSession,
} from "@/lib/db/accounts-sessions";
import { getPool } from "@/lib/db/pool";
import { ProblemError } from "@/lib/services/problem-error";
import { hashOf, newToken } from "./token";
import { type User, userOf } from "./user";

const dayMs = 86_400_000;
const longestMs = 90 * dayMs;
const idleMs = 30 * dayMs;
const touchEveryMs = 10 * 60_000;

/** For how many seconds a browser keeps the cookie; the store may end the session before. */
export const sessionSeconds = longestMs / 1000;

const idleSince = (): Date => new Date(Date.now() - idleMs);

/** A browser that signs in. */
export interface Browser {
  readonly userAgent: string;
  /** Empty when it is this machine or not known. */
  readonly address: string;
}

/** Somebody who is signed in, and by which session. */
export interface SignedIn extends User {
  readonly sessionId: string;
}

/** Opens a session for an account and returns the token for its cookie; the store keeps only a hash of it. */
export async function openSession(
  userId: string,
  provider: string,
  { userAgent, address }: Browser,
): Promise<string> {
  const token = newToken();
  await insertSession(getPool(), {
    userId,
    provider,
    address: address.slice(0, 64),
    userAgent: userAgent.slice(0, 300),
    tokenHash: hashOf(token),
    expiresAt: new Date(Date.now() + longestMs),
  });
  await Promise.all([deleteEndedSessions(getPool(), idleSince()), deleteOldAttempts()]);
  return token;
}

/** Who is signed in with a token; null when its session is over, was revoked or never was. */
export async function findSignedIn(token: string): Promise<SignedIn | null> {
  const owner = await findSessionOwner(getPool(), hashOf(token), idleSince());
  if (owner === null) return null;
  if (Date.now() - owner.lastSeenAt.getTime() > touchEveryMs)
    await touchSession(getPool(), owner.sessionId);
  return { ...userOf(owner), sessionId: owner.sessionId };
}

/** Ends the session of a token, if there is one. */
export const closeSession = (token: string): Promise<void> =>
  deleteSessionByHash(getPool(), hashOf(token));

/** The sessions of an account, last seen first. */
export const listSessions = (userId: string): Promise<StoredSession[]> =>
  findSessions(getPool(), userId, idleSince());

/** Ends a session of an account. Throws a 404 when the account has no such session. */
export async function revokeSession(userId: string, id: string): Promise<void> {
  if (!(await deleteSession(getPool(), userId, id)))
    throw new ProblemError("not-found", "You have no such session.");
}

/** Ends all sessions of an account but the one that asks; returns how many. */
export const revokeOtherSessions = ({ id, sessionId }: SignedIn): Promise<number> =>
  deleteOtherSessions(getPool(), id, sessionId);
