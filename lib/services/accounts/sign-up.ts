import type { z } from "zod";
import type { signUpForm } from "@/lib/contracts/accounts";
import { insertUser, isFirstAccount, type StoredUser } from "@/lib/db/accounts";
import { consumeInvite } from "@/lib/db/accounts-invites";
import { inTransaction } from "@/lib/db/pool";
import type { Queryable } from "@/lib/db/runs";
import { ProblemError } from "@/lib/services/problem-error";
import { countSignUp } from "./attempts";
import { hashPassword } from "./passwords";
import { signUpSetting } from "./sign-up-mode";
import { hashOf } from "./token";
import { type User, userOf } from "./user";

type SignUp = z.output<typeof signUpForm>;

/** Whether the account may be made. The first one always may: somebody has to be the administrator. */
async function checkAllowed(db: Queryable, invite: string): Promise<void> {
  const { mode } = await signUpSetting(db);
  if (mode === "open") return;
  if (mode === "closed")
    throw new ProblemError("forbidden", "No new accounts are made on this server.");
  if (invite === "" || !(await consumeInvite(db, hashOf(invite))))
    throw new ProblemError(
      "forbidden",
      "This server takes new accounts by invitation only, and this link is not valid or no longer so.",
    );
}

async function keep(
  db: Queryable,
  user: Pick<StoredUser, "name" | "email" | "passwordHash">,
  invite: string,
): Promise<User> {
  const isFirst = await isFirstAccount(db);
  if (!isFirst) await checkAllowed(db, invite);
  const kept = await insertUser(db, { ...user, role: isFirst ? "administrator" : "member" });
  if (kept !== null) return userOf(kept);
  // Thrown inside of the transaction, so that the invite is not used up.
  throw new ProblemError(
    "conflict",
    "No account could be made with this e-mail address. If you have one already, sign in.",
  );
}

/**
 * Makes an account; the very first one is the administrator's. Throws a 403 when sign-up is closed or the invite is not
 * good, a 409 when the address cannot be used, a 429 after too many attempts. All take the work of hashing a password.
 */
export async function signUp(form: SignUp, address: string): Promise<User> {
  await countSignUp(address);
  const passwordHash = await hashPassword(form.password);
  const { name, email, invite } = form;
  return inTransaction((client) => keep(client, { name, email, passwordHash }, invite));
}

/**
 * Makes an account for somebody whom a provider vouches for and whom the lists allow. Throws a 409 when the address has
 * an account: who made it is not known to be the same person.
 */
export async function signUpByProvider(
  db: Queryable,
  { name, email }: Pick<StoredUser, "name" | "email">,
): Promise<User> {
  const role = (await isFirstAccount(db)) ? "administrator" : "member";
  const kept = await insertUser(db, { name, email, role, passwordHash: null });
  if (kept !== null) return userOf(kept);
  throw new ProblemError("conflict", "This e-mail address has an account with a password.");
}
