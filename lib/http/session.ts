import { env } from "@/lib/env";
import { findSignedIn, type SignedIn, sessionSeconds } from "@/lib/services/accounts/sessions";
import { ProblemError } from "@/lib/services/problem-error";
import type { HeaderReader } from "./rate-limit";

const plainName = "moonscope.session";
const secureName = `__Host-${plainName}`;

/** Whether the browser came by https: as the configured address says, else as the proxy in front tells. */
export const isSecure = (headers: HeaderReader): boolean =>
  env.NEXTAUTH_URL === undefined
    ? headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https"
    : env.NEXTAUTH_URL.startsWith("https:");

/** Name and options of the cookie that holds the session's token. By https no other host can set it. */
export const sessionCookie = (headers: HeaderReader) => {
  const secure = isSecure(headers);
  return {
    name: secure ? secureName : plainName,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: sessionSeconds },
  } as const;
};

/** The session's token in the cookies of a request, or null. */
export function sessionToken(headers: HeaderReader): string | null {
  const prefix = `${sessionCookie(headers).name}=`;
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) || null;
}

/** Who sent a request, or null. */
export async function signedInOf(headers: HeaderReader): Promise<SignedIn | null> {
  const token = sessionToken(headers);
  return token === null ? null : findSignedIn(token);
}

/** Who sent a request. Throws a 401 when nobody is signed in. */
export async function requireSignedIn(headers: HeaderReader): Promise<SignedIn> {
  const user = await signedInOf(headers);
  if (user !== null) return user;
  throw new ProblemError("not-signed-in", "Sign in at /signin first.");
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

function isOwnOrigin(request: Request, origin: string): boolean {
  const host = hostOf(origin);
  const { headers } = request;
  const own = [
    headers.get("x-forwarded-host") ?? headers.get("host") ?? hostOf(request.url),
    env.NEXTAUTH_URL === undefined ? null : hostOf(env.NEXTAUTH_URL),
  ];
  return host !== null && own.includes(host);
}

/**
 * Throws a 403 when a page of another site has a browser send the request. Every browser of the last years sends
 * Sec-Fetch-Site or Origin with what changes something; who sends neither is no browser and carries nobody's cookies.
 */
export function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn =
    site === null
      ? origin === null || isOwnOrigin(request, origin)
      : site === "same-origin" || site === "none";
  if (isOwn) return;
  throw new ProblemError("cross-site", "Another site may not change what is yours.");
}
