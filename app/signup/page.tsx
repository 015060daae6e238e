import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/current-user";
import { oneOf } from "@/app/market-page";
import { signUpAction } from "@/app/session-actions";
import { ActionForm } from "@/components/account/action-form";
import { AuthPage } from "@/components/account/auth-page";
import { passwordMinimum } from "@/lib/contracts/accounts";
import { localPath } from "@/lib/http/auth/local-path";
import { signUpState } from "@/lib/services/accounts/sign-up-mode";

export const metadata: Metadata = { title: "Sign up" };

const fields = [
  { name: "name", label: "Name (optional)", autoComplete: "name", maxLength: 80 },
  { name: "email", label: "E-mail", type: "email", autoComplete: "email", required: true },
  {
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "new-password",
    required: true,
    hint: `At least ${passwordMinimum} characters. A few words are easier to remember than signs.`,
  },
] as const;

const notes = {
  first: "This is the first account of this server: it will be the administrator's.",
  open: "An account keeps your watchlists, screens, alerts and baskets.",
  invite: "This server takes new accounts by invitation: open the link you were sent.",
  closed: "No new accounts are made on this server.",
} as const;

/** Makes an account. `?invite=` is the token of an invite, `?next=` where to go afterwards. */
export default async function Page({ searchParams }: PageProps<"/signup">) {
  const search = await searchParams;
  const next = localPath(oneOf(search.next));
  const invite = oneOf(search.invite) ?? "";
  if (await currentUser()) redirect(next);
  const state = await signUpState();
  const isPossible = state === "first" || state === "open" || (state === "invite" && invite !== "");
  return (
    <AuthPage title="Sign up">
      <p className="text-ink-2">{notes[isPossible && state === "invite" ? "open" : state]}</p>
      {isPossible && (
        <ActionForm
          action={signUpAction}
          fields={fields}
          hidden={{ next, invite }}
          submit="Sign up"
          variant="primary"
          isWide
        />
      )}
      <p className="text-grid text-ink-2">
        You have an account?{" "}
        <Link className="text-accent underline" href={`/signin?next=${encodeURIComponent(next)}`}>
          Sign in
        </Link>
      </p>
    </AuthPage>
  );
}
