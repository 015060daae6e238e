import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { addressOf, type HeaderReader } from "@/lib/http/rate-limit";
import { isSecure, sessionCookie } from "@/lib/http/session";
import { log } from "@/lib/log";
import { authSecret } from "@/lib/services/accounts/auth-secret";
import { linkedUser, providerSignIn } from "@/lib/services/accounts/provider-sign-in";
import {
  closeSession,
  findSignedIn,
  openSession,
  sessionSeconds,
} from "@/lib/services/accounts/sessions";
import { ProblemError } from "@/lib/services/problem-error";
import { identityOf } from "./identity";
import { localPath } from "./local-path";
import { authProviders } from "./providers";

/** What stands in for next-auth's token: it carries the session's own. */
const carrier = z.object({ session: z.string().min(1) });

const browserOf = (headers: HeaderReader) => ({
  userAgent: headers.get("user-agent") ?? "",
  address: addressOf(headers),
});

/** The cookie is the session's random token, not a signed statement: without its row it is worth nothing. */
const jwt: NonNullable<AuthOptions["jwt"]> = {
  maxAge: sessionSeconds,
  encode: ({ token }) => carrier.parse(token).session,
  decode: async ({ token }) => {
    const user = token === undefined ? null : await findSignedIn(token);
    return user && { sub: user.id, name: user.name, email: user.email, session: token };
  },
};

const callbacks = (headers: HeaderReader): NonNullable<AuthOptions["callbacks"]> => ({
  signIn: async ({ account, profile }) => {
    if (account === null) return false;
    if (account.type === "credentials") return true;
    try {
      await providerSignIn(await identityOf(account, profile));
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return `/signin?error=${error.problem === "conflict" ? "AccountExists" : "AccessDenied"}`;
    }
  },
  jwt: async ({ token, user, account }) => {
    // Without an account nobody signs in now: the token is that of a session there is.
    if (!account) return token;
    const owner =
      account.type === "credentials"
        ? user
        : await linkedUser(account.provider, account.providerAccountId);
    if (owner === null) throw new Error("The account that was signed in is gone.");
    return { session: await openSession(owner.id, account.provider, browserOf(headers)) };
  },
  session: ({ session, token }) => ({
    ...session,
    user: { name: token.name ?? null, email: token.email ?? null },
  }),
  redirect: ({ url, baseUrl }) => localPath(url, baseUrl),
});

/** How next-auth works for one request: its cookies are secure when the request came by https. */
export const authOptions = (headers: HeaderReader): AuthOptions => ({
  secret: authSecret(),
  useSecureCookies: isSecure(headers),
  cookies: { sessionToken: sessionCookie(headers) },
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/signin", error: "/signin", signOut: "/account" },
  providers: authProviders(headers),
  jwt,
  callbacks: callbacks(headers),
  events: {
    signOut: async ({ token }) => {
      const told = carrier.safeParse(token);
      if (told.success) await closeSession(told.data.session);
    },
  },
  // Details may hold what a provider sent; the code says what went wrong.
  logger: {
    error: (code) => log.warn({ code }, "sign-in failed"),
    warn: (code) => log.debug({ code }, "sign-in"),
    debug: () => undefined,
  },
});
