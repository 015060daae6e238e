import { email as emailSchema } from "@/lib/contracts/accounts";
import { findLinkedUser, linkProvider } from "@/lib/db/accounts";
import { getPool, inTransaction } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { ProblemError } from "@/lib/services/problem-error";
import { signUpByProvider } from "./sign-up";
import { type User, userOf } from "./user";

/** What a provider tells of somebody. */
export interface ProvidedIdentity {
  readonly provider: string;
  readonly providerAccountId: string;
  readonly name: string | null;
  /** The address, if the provider says that it verified it. */
  readonly verifiedEmail: string | null;
}

/** Whether one of the lists names the address or its domain. Empty lists allow nobody. */
function isAllowed(address: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return env.AUTH_ALLOWED_EMAILS.includes(address) || env.AUTH_ALLOWED_DOMAINS.includes(domain);
}

/**
 * The account of somebody who signed in elsewhere; made the first time. Throws a 403 unless the provider verified the
 * address and the lists allow it, also later on: who is taken off them is let in no more.
 */
export async function providerSignIn(identity: ProvidedIdentity): Promise<User> {
  const parsed = emailSchema.safeParse(identity.verifiedEmail);
  if (!parsed.success)
    throw new ProblemError("forbidden", "The provider tells no verified e-mail address.");
  if (!isAllowed(parsed.data))
    throw new ProblemError("forbidden", "This e-mail address is not on this server's lists.");
  const { provider, providerAccountId, name } = identity;
  return inTransaction(async (client) => {
    const linked = await findLinkedUser(client, provider, providerAccountId);
    if (linked !== null) return userOf(linked);
    const user = await signUpByProvider(client, { name, email: parsed.data });
    await linkProvider(client, { userId: user.id, provider, providerAccountId });
    return user;
  });
}

/** The account that was found or made for a provider's account, or null. */
export async function linkedUser(provider: string, accountId: string): Promise<User | null> {
  const user = await findLinkedUser(getPool(), provider, accountId);
  return user && userOf(user);
}
