import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { signInForm } from "@/lib/contracts/accounts";
import { env } from "@/lib/env";
import { addressOf, type HeaderReader } from "@/lib/http/rate-limit";
import { authenticate } from "@/lib/services/accounts/authenticate";
import { ProblemError } from "@/lib/services/problem-error";

type Provider = AuthOptions["providers"][number];

const text = { type: "text", label: "" } as const;

/** E-mail and password. A wrong pair is null, whatever is wrong with it; too many attempts are told. */
const credentials = (headers: HeaderReader): Provider =>
  Credentials({
    credentials: { email: text, password: { ...text, type: "password" } },
    authorize: async (given) => {
      const form = signInForm.safeParse(given);
      if (!form.success) return null;
      try {
        return await authenticate(form.data, addressOf(headers));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.problem === "too-many-requests") throw new Error("TooManyAttempts");
        return null;
      }
    },
  });

interface OidcProfile {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
}

const oidc = (issuer: string, clientId: string, clientSecret: string): Provider => ({
  id: "oidc",
  name: env.OIDC_NAME,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  authorization: { params: { scope: "openid email profile" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  clientId,
  clientSecret,
  profile: ({ sub, name, email }: OidcProfile) => ({
    id: sub,
    name: name ?? null,
    email: email ?? null,
  }),
});

type Maker = (id: string, secret: string) => Provider;

const pair = (id: string | undefined, secret: string | undefined, make: Maker): Provider[] =>
  id === undefined || secret === undefined ? [] : [make(id, secret)];

const github: Maker = (clientId, clientSecret) => GitHub({ clientId, clientSecret });
const google: Maker = (clientId, clientSecret) =>
  Google({ clientId, clientSecret, checks: ["pkce", "state"] });

/** Every way to sign in that is configured; e-mail and password always is. */
export const authProviders = (headers: HeaderReader): Provider[] => [
  credentials(headers),
  ...pair(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET, github),
  ...pair(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET, google),
  ...pair(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, (id, secret) =>
    oidc(env.OIDC_ISSUER ?? "", id, secret),
  ),
];

/** Id and name of the ways to sign in elsewhere that are configured. */
export const configuredProviders = (): { readonly id: string; readonly name: string }[] => [
  ...(env.GITHUB_CLIENT_ID === undefined ? [] : [{ id: "github", name: "GitHub" }]),
  ...(env.GOOGLE_CLIENT_ID === undefined ? [] : [{ id: "google", name: "Google" }]),
  ...(env.OIDC_ISSUER === undefined ? [] : [{ id: "oidc", name: env.OIDC_NAME }]),
];
