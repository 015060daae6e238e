import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/current-user";
import { oneOf } from "@/app/market-page";
import { signInAction } from "@/app/session-actions";
import { ActionForm } from "@/components/account/action-form";
import { AuthPage } from "@/components/account/auth-page";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { signInErrorWords } from "@/components/account/sign-in-error-words";
import { localPath } from "@/lib/http/auth/local-path";
import { configuredProviders } from "@/lib/http/auth/providers";

export const metadata: Metadata = { title: "Sign in" };

const fields = [
  { name: "email", label: "E-mail", type: "email", autoComplete: "email", required: true },
  {
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "current-password",
    required: true,
  },
] as const;

/** Signs in by e-mail and password, or elsewhere where that is configured. `?next=` is where to go afterwards. */
export default async function Page({ searchParams }: PageProps<"/signin">) {
  const search = await searchParams;
  const next = localPath(oneOf(search.next) ?? oneOf(search.callbackUrl));
  if (await currentUser()) redirect(next);
  const error = oneOf(search.error);
  return (
    <AuthPage title="Sign in">
      {error !== null && (
        <p role="alert" className="font-medium text-severe">
          {signInErrorWords(error)}
        </p>
      )}
      <ActionForm
        action={signInAction}
        fields={fields}
        hidden={{ next }}
        submit="Sign in"
        variant="primary"
        isWide
      />
      <ProviderButtons providers={configuredProviders()} next={next} />
      <p className="text-grid text-ink-2">
        No account yet?{" "}
        <Link className="text-accent underline" href={`/signup?next=${encodeURIComponent(next)}`}>
          Sign up
        </Link>
        . The market can be read without one.
      </p>
    </AuthPage>
  );
}
