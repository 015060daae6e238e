import { findUserByEmail } from "@/lib/db/accounts";
import { getPool } from "@/lib/db/pool";
import { ProblemError } from "@/lib/services/problem-error";
import { countSignIn, signedInRightly } from "./attempts";
import { verifyPassword } from "./passwords";
import { type User, userOf } from "./user";

/**
 * The account that an e-mail address and a password belong to. Throws a 401 that is the same, after the same work,
 * whether the address has no account, has none with a password, or has another password; a 429 after too many attempts.
 */
export async function authenticate(
  { email, password }: { readonly email: string; readonly password: string },
  address: string,
): Promise<User> {
  await countSignIn(email, address);
  const user = await findUserByEmail(getPool(), email);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (user === null || !isRight)
    throw new ProblemError("wrong-credentials", "This e-mail address and password do not match.");
  await signedInRightly(email);
  return userOf(user);
}
