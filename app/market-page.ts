import { notFound } from "next/navigation";
import { problems } from "@/lib/contracts/problem";
import { type Day, parseDay } from "@/lib/domain/market/day";
import type { Answer } from "@/lib/services/answer";
import { ProblemError } from "@/lib/services/problem-error";

/** What a page of the market shows: its data, or why there is none. */
export type MarketPage<T> =
  | { readonly value: T }
  | {
      readonly title: string;
      readonly detail: string;
      /** The day that is stored but not graded yet. */
      readonly ungradedDay: Day | null;
    };

/** One value of a query parameter; nothing and an empty one are null. */
export const oneOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) || null;

/** Loads a page's answer. An unknown resource ends in the 404 page; what is not the reader's to mend is thrown. */
export async function loadMarketPage<T>(
  find: (asOf: string | undefined) => Promise<Answer<T>>,
  asOf: string | null,
): Promise<MarketPage<T>> {
  try {
    return { value: await (await find(asOf ?? undefined)).make() };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem === "unavailable") throw error;
    if (error.problem === "not-found") notFound();
    return {
      title: problems[error.problem].title,
      detail: error.message,
      ungradedDay: error.problem === "day-not-graded" ? parseDay(asOf ?? "") : null,
    };
  }
}
