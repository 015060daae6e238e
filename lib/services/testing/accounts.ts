import { findUserByEmail, insertUser } from "@/lib/db/accounts";
import { getPool } from "@/lib/db/pool";
import { hashPassword } from "@/lib/services/accounts/passwords";
import { findSignedIn, openSession, type SignedIn } from "@/lib/services/accounts/sessions";

/** Somebody of a test who is signed in. */
export interface TestAccount {
  readonly user: SignedIn;
  readonly password: string;
  /** Headers that make a request theirs. */
  readonly headers: { readonly cookie: string };
}

const browser = { userAgent: "Test browser", address: "" };
export const testPassword = "correct horse battery";

/** Makes an account, or takes the one of that name, and signs it in. */
export async function signedInAs(
  name: string,
  role: "member" | "administrator" = "member",
): Promise<TestAccount> {
  const email = `${name.toLowerCase()}@example.org`;
  const stored =
    (await findUserByEmail(getPool(), email)) ??
    (await insertUser(getPool(), {
      name,
      email,
      role,
      passwordHash: await hashPassword(testPassword),
    }));
  const token = await openSession(stored?.id ?? "", "credentials", browser);
  const user = await findSignedIn(token);
  if (user === null) throw new Error(`${name} could not be signed in.`);
  return { user, password: testPassword, headers: { cookie: `moonscope.session=${token}` } };
}
