import { type SignUpMode, signUpMode } from "@/lib/contracts/accounts";
import { hasAccounts } from "@/lib/db/accounts";
import { findSetting, storeSetting } from "@/lib/db/accounts-settings";
import { getPool } from "@/lib/db/pool";
import type { Queryable } from "@/lib/db/runs";
import { env } from "@/lib/env";
import { ProblemError } from "@/lib/services/problem-error";
import { requireAdministrator } from "./require-administrator";
import type { User } from "./user";

const key = "sign-up";

/** Who may make an account, and whether the environment fixes it. */
export interface SignUpSetting {
  readonly mode: SignUpMode;
  readonly isFixed: boolean;
}

/** What holds: the environment's setting, else the administrator's, else open. */
export async function signUpSetting(db: Queryable = getPool()): Promise<SignUpSetting> {
  if (env.AUTH_SIGN_UP !== undefined) return { mode: env.AUTH_SIGN_UP, isFixed: true };
  const stored = signUpMode.safeParse(await findSetting(db, key));
  return { mode: stored.success ? stored.data : "open", isFixed: false };
}

/** Sets who may make an account. Throws a 403 for members, a 409 when the environment fixes it. */
export async function setSignUpMode(user: User, mode: SignUpMode): Promise<SignUpSetting> {
  requireAdministrator(user);
  if (env.AUTH_SIGN_UP !== undefined)
    throw new ProblemError("conflict", "AUTH_SIGN_UP in the environment fixes who may sign up.");
  await storeSetting(getPool(), key, mode);
  return { mode, isFixed: false };
}

/** What the sign-up page can offer: the first account can always be made. */
export const signUpState = async (): Promise<SignUpMode | "first"> =>
  (await hasAccounts(getPool())) ? (await signUpSetting()).mode : "first";
