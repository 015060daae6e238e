import { hasPassword } from "@/lib/services/accounts/change-password";
import type { SignedIn } from "@/lib/services/accounts/sessions";
import { signUpSetting } from "@/lib/services/accounts/sign-up-mode";
import { describeInvites, describeSessions } from "@/lib/services/me/describe";

/** What the account page shows. */
export async function accountFacts(user: SignedIn) {
  const [sessions, invites, signUp, withPassword] = await Promise.all([
    describeSessions(user),
    describeInvites(user),
    signUpSetting(),
    hasPassword(user.id),
  ]);
  return { sessions, invites, signUp, hasPassword: withPassword, nowMs: Date.now() };
}
