import { findUserById, updatePassword } from "@/lib/db/accounts";
import { getPool } from "@/lib/db/pool";
import { invalid, ProblemError } from "@/lib/services/problem-error";
import { countSignIn, signedInRightly } from "./attempts";
import { hashPassword, verifyPassword } from "./passwords";
import { revokeOtherSessions, type SignedIn } from "./sessions";

/** Whether an account has a password, so that it is asked for it. */
export async function hasPassword(userId: string): Promise<boolean> {
  const stored = await findUserById(getPool(), userId);
  return stored !== null && stored.passwordHash !== null;
}

/** Throws a 422 that names `path` unless the password is the account's own; a 429 after too many attempts. */
export async function checkPassword(user: SignedIn, password: string, path: string): Promise<void> {
  await countSignIn(user.email, "");
  const stored = await findUserById(getPool(), user.id);
  if (stored?.passwordHash === null)
    throw new ProblemError("conflict", "This account has no password: it signs in elsewhere.");
  if (!(await verifyPassword(stored?.passwordHash ?? null, password)))
    throw invalid([{ path, message: "This is not your password." }]);
  await signedInRightly(user.email);
}

/** Changes a password and ends all other sessions; returns how many. Throws a 422 when the present one is wrong. */
export async function changePassword(
  user: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<number> {
  await checkPassword(user, current, "body.current");
  await updatePassword(getPool(), user.id, await hashPassword(next));
  return revokeOtherSessions(user);
}
