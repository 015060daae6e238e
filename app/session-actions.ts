"use server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/components/account/form-state";
import { signInForm, signUpForm } from "@/lib/contracts/accounts";
import { localPath } from "@/lib/http/auth/local-path";
import { addressOf } from "@/lib/http/rate-limit";
import { sessionCookie, sessionToken } from "@/lib/http/session";
import { authenticate } from "@/lib/services/accounts/authenticate";
import { closeSession, openSession } from "@/lib/services/accounts/sessions";
import { signUp } from "@/lib/services/accounts/sign-up";
import { formResult } from "./form-result";

const goal = z.object({ next: z.string().optional() });

/** Opens a session in this browser. */
async function letIn(userId: string): Promise<void> {
  const sent = await headers();
  const token = await openSession(userId, "credentials", {
    userAgent: sent.get("user-agent") ?? "",
    address: addressOf(sent),
  });
  const { name, options } = sessionCookie(sent);
  (await cookies()).set(name, token, options);
}

/** Signs in by e-mail and password and goes where the form says. */
export async function signInAction(_: FormState, data: FormData): Promise<FormState> {
  return formResult(data, signInForm.and(goal), async (form) => {
    const { id } = await authenticate(form, addressOf(await headers()));
    await letIn(id);
    redirect(localPath(form.next));
  });
}

/** Makes an account, signs it in and goes where the form says. */
export async function signUpAction(_: FormState, data: FormData): Promise<FormState> {
  return formResult(data, signUpForm.and(goal), async (form) => {
    const { id } = await signUp(form, addressOf(await headers()));
    await letIn(id);
    redirect(localPath(form.next));
  });
}

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  const sent = await headers();
  const token = sessionToken(sent);
  if (token !== null) await closeSession(token);
  (await cookies()).delete(sessionCookie(sent).name);
  redirect("/");
}
