import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { signedInOf } from "@/lib/http/session";
import { log, messageOf } from "@/lib/log";
import type { SignedIn } from "@/lib/services/accounts/sessions";

/** Who looks at the page; null is a visitor. Asked once a request. The market is shown also when the store cannot tell. */
export const currentUser = cache(async (): Promise<SignedIn | null> => {
  try {
    return await signedInOf(await headers());
  } catch (error) {
    // Next itself throws to say that a page depends on its request.
    unstable_rethrow(error);
    log.warn({ error: messageOf(error) }, "cannot tell who is signed in");
    return null;
  }
});

/** Who looks at a page that is theirs; a visitor is led to the sign-in and back to `path`. */
export async function requireUser(path: string): Promise<SignedIn> {
  return (await currentUser()) ?? redirect(`/signin?next=${encodeURIComponent(path)}`);
}
