import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. Argon2id is the library's own
 * default algorithm; its enumeration is not made for isolated modules.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password with its salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Of a password that nobody has: compared with where there is no account, so that the answer takes as long. */
let nobodys: Promise<string> | undefined;

/** Whether a password is the hashed one. Without a hash it is not, after the same work. */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const isRight = await verify(hashed ?? (await nobodys), password);
  return isRight && hashed !== null;
}
