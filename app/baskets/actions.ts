"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/app/current-user";
import { formResult } from "@/app/form-result";
import type { FormState } from "@/components/account/form-state";
import { importFills } from "@/lib/contracts/saved-basket-records";
import { newEntry, newFill } from "@/lib/contracts/saved-basket-shapes";
import { putBasket } from "@/lib/contracts/saved-baskets";
import type { SignedIn } from "@/lib/services/accounts/sessions";
import { addFill, deleteFill } from "@/lib/services/saved-baskets/change-fills";
import { importCsv } from "@/lib/services/saved-baskets/import-fills";
import { addEntry, deleteEntry } from "@/lib/services/saved-baskets/journal";
import { renewBasket } from "@/lib/services/saved-baskets/renew-basket";
import { renameBasket } from "@/lib/services/saved-baskets/save-basket";
import {
  deleteBasket,
  shareBasket,
  unshareBasket,
} from "@/lib/services/saved-baskets/share-basket";

const named = z.object({ id: z.string() });
const numeric = z.string().min(1, "Write a number.").transform(Number);

/** Does something with a basket of who is signed in and shows its page anew. Ownership is checked by the service. */
async function withBasket<S extends z.ZodType<{ readonly id: string }>>(
  data: FormData,
  schema: S,
  work: (user: SignedIn, form: z.output<S>) => Promise<string>,
): Promise<FormState> {
  const user = await requireUser("/baskets");
  return formResult(data, schema, async (form) => {
    const words = await work(user, form);
    revalidatePath(`/baskets/${form.id}`);
    return words;
  });
}

const renameForm = putBasket.body
  .extend({
    revision: numeric.pipe(z.int()),
    notes: z.string().default("").pipe(putBasket.body.shape.notes),
  })
  .and(named);

export async function renameAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, renameForm, async (user, { id, ...change }) => {
    await renameBasket(user.id, id, change);
    return "Kept.";
  });
}

const renewForm = z
  .object({ revision: numeric.pipe(z.int()), note: z.string().trim().max(500) })
  .and(named);

export async function renewAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, renewForm, async (user, { id, ...wish }) => {
    const { versions } = await renewBasket(user.id, id, wish);
    return `Saved as version ${versions[0]?.number}.`;
  });
}

export async function shareAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, named, async (user, { id }) => {
    await shareBasket(user.id, id);
    return "Shared.";
  });
}

export async function unshareAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, named, async (user, { id }) => {
    await unshareBasket(user.id, id);
    return "The link leads nowhere any more.";
  });
}

export async function removeAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, named, async (user, { id }) => {
    await deleteBasket(user.id, id);
    redirect("/baskets");
  });
}

const fillForm = z
  .object({ ...newFill.shape })
  .extend({
    priceUsd: numeric.pipe(newFill.shape.priceUsd),
    amount: numeric.pipe(newFill.shape.amount),
    feeUsd: z
      .string()
      .transform((text) => Number(text || 0))
      .pipe(newFill.shape.feeUsd.unwrap()),
  })
  .and(named);

export async function addFillAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, fillForm, async (user, { id, ...fill }) => {
    await addFill(user.id, id, fill);
    return "Noted.";
  });
}

export async function removeFillAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, named.extend({ fill: z.string() }), async (user, { id, fill }) => {
    await deleteFill(user.id, id, fill);
    return "Removed.";
  });
}

export async function importCsvAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(
    data,
    importFills.body.extend({ id: z.string() }),
    async (user, { id, csv }) => {
      const { added, skipped } = await importCsv(user.id, id, csv);
      return `${added} added${skipped === 0 ? "" : `, ${skipped} were there already`}.`;
    },
  );
}

const entryForm = z
  .object({ ...newEntry.shape })
  .extend({
    tokenId: z.string().transform((text) => text || null),
    followed: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  })
  .and(named);

export async function addEntryAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, entryForm, async (user, { id, ...entry }) => {
    await addEntry(user.id, id, entry);
    return "Noted.";
  });
}

export async function removeEntryAction(_: FormState, data: FormData): Promise<FormState> {
  return withBasket(data, named.extend({ entry: z.string() }), async (user, { id, entry }) => {
    await deleteEntry(user.id, id, entry);
    return "Removed.";
  });
}
