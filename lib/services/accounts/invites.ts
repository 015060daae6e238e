import {
  deleteInvite,
  findInvites,
  insertInvite,
  type StoredInvite,
} from "@/lib/db/accounts-invites";
import { getPool } from "@/lib/db/pool";
import { ProblemError } from "@/lib/services/problem-error";
import { requireAdministrator } from "./require-administrator";
import { hashOf, newToken } from "./token";
import type { User } from "./user";

const validMs = 14 * 86_400_000;

/** Makes a single-use invite; its token is told this once. Throws a 403 for members. */
export async function createInvite(
  user: User,
  note: string,
): Promise<StoredInvite & { readonly token: string }> {
  requireAdministrator(user);
  const token = newToken();
  const invite = await insertInvite(getPool(), {
    createdById: user.id,
    tokenHash: hashOf(token),
    note,
    expiresAt: new Date(Date.now() + validMs),
  });
  return { ...invite, token };
}

/** The invites an account made, newest first; none for members. */
export const listInvites = (user: User): Promise<StoredInvite[]> => findInvites(getPool(), user.id);

/** Takes an invite back. Throws a 404 when the account made no such invite. */
export async function revokeInvite(user: User, id: string): Promise<void> {
  if (!(await deleteInvite(getPool(), user.id, id)))
    throw new ProblemError("not-found", "You made no such invite.");
}
