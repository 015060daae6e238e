import type { Account, Profile } from "next-auth";
import { z } from "zod";
import type { ProvidedIdentity } from "@/lib/services/accounts/provider-sign-in";

const claims = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  email_verified: z.boolean().nullish(),
});

const githubAddresses = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

/** GitHub's profile does not say whether an address is verified; the list of addresses does. */
async function githubAddress(accessToken: string): Promise<string | null> {
  const response = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  const addresses = githubAddresses.parse(await response.json());
  return addresses.find(({ primary, verified }) => primary && verified)?.email ?? null;
}

/** What a provider tells of somebody, with an address only when the provider says that it is verified. */
export async function identityOf(
  account: Account,
  profile: Profile | undefined,
): Promise<ProvidedIdentity> {
  const told = claims.parse(profile ?? {});
  const { provider, providerAccountId, access_token: accessToken } = account;
  const verified =
    provider === "github"
      ? await githubAddress(accessToken ?? "")
      : told.email_verified === true
        ? (told.email ?? null)
        : null;
  return { provider, providerAccountId, name: told.name ?? null, verifiedEmail: verified };
}
