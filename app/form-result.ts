import type { z } from "zod";
import { type FormState, untouched } from "@/components/account/form-state";
import { ProblemError } from "@/lib/services/problem-error";

const secret = /password|current|next/;

const textsOf = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );

/** What was typed, without what nobody may see in the page again. */
const valuesOf = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !secret.test(name)));

/**
 * Parses a form and does what it asks for; what is wrong comes back with what was typed. `work` returns what to tell,
 * or leads to another page.
 */
export async function formResult<S extends z.ZodType>(
  data: FormData,
  schema: S,
  work: (form: z.output<S>) => Promise<string>,
): Promise<FormState> {
  const texts = textsOf(data);
  const values = valuesOf(texts);
  const parsed = schema.safeParse(texts);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
    return { ...untouched, errors: Object.fromEntries(errors), values };
  }
  try {
    return { ...untouched, message: await work(parsed.data), isDone: true };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const errors = error.errors.map(({ path, message }) => [path.replace("body.", ""), message]);
    const message = errors.length > 0 ? null : error.message;
    return { ...untouched, message, errors: Object.fromEntries(errors), values };
  }
}
