import { cache } from "react";
import type { TokenData } from "@/components/token/model";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { ProblemError } from "@/lib/services/problem-error";
import { explainToken } from "@/lib/services/tokens/explain-token";
import { findToken } from "@/lib/services/tokens/find-token";
import { tokenDetail } from "@/lib/services/tokens/token-detail";
import { tokenHistory } from "@/lib/services/tokens/token-history";

/** What the address of a token leads to. */
export type FoundToken =
  | { readonly state: "found" | "unknown" }
  | { readonly state: "not-graded"; readonly day: Day }
  /** The token or its market has nothing on that day. */
  | { readonly state: "no-data"; readonly detail: string }
  | { readonly state: "empty"; readonly detail: string };

/** Everything about a token on a day, read once a request. */
export const loadToken = cache(async (id: string, asOf: string | null): Promise<TokenData> => {
  const day = asOf ?? undefined;
  const [detail, explanation, history] = await Promise.all([
    tokenDetail(id, day).then((answer) => answer.make()),
    explainToken(id, day).then((answer) => answer.make()),
    tokenHistory(id, day === undefined ? {} : { asOf: day }).then((answer) => answer.make()),
  ]);
  return {
    detail: detail.data,
    explanation: explanation.data,
    history: history.data,
    meta: detail.meta,
    asOf,
    nowMs: Date.now(),
  };
});

/** True for a token that is stored, but began later than the day asked for. */
const isStored = (id: string): Promise<boolean> =>
  findToken(id, undefined).then(
    () => true,
    () => false,
  );

async function stateOf(error: ProblemError, id: string, asOf: string | null): Promise<FoundToken> {
  const detail = error.message;
  switch (error.problem) {
    case "token-not-found":
      return asOf !== null && (await isStored(id))
        ? { state: "no-data", detail }
        : { state: "unknown" };
    case "outside-stored-range":
    case "invalid-request":
      return { state: "no-data", detail };
    case "market-empty":
      return { state: "empty", detail };
    case "day-not-graded": {
      const day = parseDay(asOf ?? "");
      if (day !== null) return { state: "not-graded", day };
      throw error;
    }
    default:
      throw error;
  }
}

/** Looks a token and a day (null is the newest graded one) up, once a request. */
export const lookUpToken = cache(async (id: string, asOf: string | null): Promise<FoundToken> => {
  try {
    await findToken(id, asOf ?? undefined);
    return { state: "found" };
  } catch (error) {
    if (error instanceof ProblemError) return stateOf(error, id, asOf);
    throw error;
  }
});
