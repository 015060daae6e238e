import { countAttempt, forgetAttempts } from "@/lib/db/accounts-limits";
import { ProblemError } from "@/lib/services/problem-error";
import { hashOf } from "./token";

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** Wrong passwords for one account, whoever tries. */
const byAccount = { prefix: "sign-in-account", points: 10, durationSeconds: quarterHour };
/** Wrong passwords from one address, for whatever account. */
const byAddress = { prefix: "sign-in-address", points: 50, durationSeconds: quarterHour };
/** Sign-ups from one address. */
const signUps = { prefix: "sign-up-address", points: 10, durationSeconds: hour };

type Limit = typeof byAccount;

async function count(limit: Limit, key: string): Promise<void> {
  const seconds = await countAttempt(limit, hashOf(key));
  if (seconds === 0) return;
  const minutes = Math.ceil(seconds / 60);
  throw new ProblemError(
    "too-many-requests",
    `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    [],
    { "Retry-After": String(seconds) },
  );
}

/**
 * Counts an attempt to sign in before the password is looked at; throws a 429 when there were too many. An address of
 * this machine ("") is not limited: behind a proxy that tells no addresses it would be everybody's.
 */
export async function countSignIn(email: string, address: string): Promise<void> {
  if (address !== "") await count(byAddress, address);
  await count(byAccount, email);
}

/** A right password clears the account's count; the address keeps its own. */
export const signedInRightly = (email: string): Promise<void> =>
  forgetAttempts(byAccount, hashOf(email));

/** Counts a sign-up; throws a 429 when there were too many. */
export async function countSignUp(address: string): Promise<void> {
  if (address !== "") await count(signUps, address);
}
