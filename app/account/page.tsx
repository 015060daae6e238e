import type { Metadata } from "next";
import { requireUser } from "@/app/current-user";
import { ActionForm } from "@/components/account/action-form";
import { DeleteAccount } from "@/components/account/delete-account";
import { Invites } from "@/components/account/invites";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { SettingsSection } from "@/components/account/settings-section";
import { accountFacts } from "./account-facts";
import {
  changePasswordAction,
  createInviteAction,
  deleteAccountAction,
  revokeInviteAction,
  revokeOthersAction,
  revokeSessionAction,
  signUpModeAction,
} from "./actions";

export const metadata: Metadata = { title: "Account" };

/** Who is signed in, where, and everything that can be done about it. */
export default async function Page() {
  const user = await requireUser("/account");
  const { sessions, invites, signUp, hasPassword, nowMs } = await accountFacts(user);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-6">
      <header>
        <h1 className="text-lg font-semibold">Account</h1>
        <p className="text-ink-2">
          {user.name ?? user.email}
          {user.name !== null && ` · ${user.email}`}
          {user.role === "administrator" && " · administrator"}
        </p>
      </header>
      <SettingsSection title="Signed in" note="Every browser that has a session of yours.">
        <SessionList sessions={sessions} nowMs={nowMs} revoke={revokeSessionAction} />
        {sessions.length > 1 && (
          <ActionForm action={revokeOthersAction} submit="Sign all others out" />
        )}
      </SettingsSection>
      <SettingsSection title="Password" note="Changing it signs all other browsers out.">
        {hasPassword ? (
          <PasswordForm email={user.email} action={changePasswordAction} />
        ) : (
          <p>This account signs in elsewhere and has no password here.</p>
        )}
      </SettingsSection>
      {user.role === "administrator" && (
        <Invites
          invites={invites}
          signUp={signUp}
          nowMs={nowMs}
          setMode={signUpModeAction}
          create={createInviteAction}
          revoke={revokeInviteAction}
        />
      )}
      <DeleteAccount email={user.email} hasPassword={hasPassword} action={deleteAccountAction} />
    </div>
  );
}
