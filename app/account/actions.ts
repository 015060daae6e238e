"use server";
import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/app/current-user";
import { formResult } from "@/app/form-result";
import type { FormState } from "@/components/account/form-state";
import { signUpMode } from "@/lib/contracts/accounts";
import { closeAccount, createInvite, putPassword } from "@/lib/contracts/me";
import { sessionCookie } from "@/lib/http/session";
import { changePassword } from "@/lib/services/accounts/change-password";
import { deleteAccount } from "@/lib/services/accounts/delete-account";
import { revokeInvite } from "@/lib/services/accounts/invites";
import { revokeOtherSessions, revokeSession } from "@/lib/services/accounts/sessions";
import { setSignUpMode } from "@/lib/services/accounts/sign-up-mode";
import { describeNewInvite } from "@/lib/services/me/describe";

const path = "/account";
const named = z.object({ id: z.string() });

const endedWords = (ended: number): string =>
  ended === 0
    ? "No other browser was signed in."
    : `${ended} other ${ended === 1 ? "browser was" : "browsers were"} signed out.`;

/** Each action asks anew who is signed in: it can be called without the page. */
export async function changePasswordAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, putPassword.body, async (form) => {
    const ended = await changePassword(user, form);
    revalidatePath(path);
    return `Your password is changed. ${endedWords(ended)}`;
  });
}

export async function revokeSessionAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, named, async ({ id }) => {
    await revokeSession(user.id, id);
    revalidatePath(path);
    return "Signed out.";
  });
}

export async function revokeOthersAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, z.object({}), async () => {
    const ended = await revokeOtherSessions(user);
    revalidatePath(path);
    return endedWords(ended);
  });
}

export async function createInviteAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, createInvite.body, async ({ note }) => {
    const invite = await describeNewInvite(user, note);
    const sent = await headers();
    revalidatePath(path);
    const origin = sent.get("origin") ?? "";
    return `Send this link to one person, it is shown only now: ${origin}${invite.path}`;
  });
}

export async function revokeInviteAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, named, async ({ id }) => {
    await revokeInvite(user, id);
    revalidatePath(path);
    return "Taken back.";
  });
}

export async function signUpModeAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, z.object({ mode: signUpMode }), async ({ mode }) => {
    await setSignUpMode(user, mode);
    revalidatePath(path);
    return "Kept.";
  });
}

export async function deleteAccountAction(_: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser(path);
  return formResult(data, closeAccount.body, async (form) => {
    await deleteAccount(user, form);
    (await cookies()).delete(sessionCookie(await headers()).name);
    redirect("/");
  });
}
