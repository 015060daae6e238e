import { notFound } from "next/navigation";
import { cache } from "react";
import type { TokenData } from "@/components/token/model";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { ProblemError } from "@/lib/services/problem-error";
import { explainToken } from "@/lib/services/tokens/explain-token";
import { tokenDetail } from "@/lib/services/tokens/token-detail";
import { tokenHistory } from "@/lib/services/tokens/token-history";

/** What the page of a token can show. */
export type LoadedToken =
  | { readonly state: "ready"; readonly data: TokenData }
  | { readonly state: "not-graded"; readonly day: Day }
  /** The token or its market has nothing on that day. */
  | { readonly state: "no-data"; readonly id: string; readonly detail: string }
  | { readonly state: "empty"; readonly detail: string };

async function read(id: string, asOf: string | null): Promise<TokenData> {
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
}

/** A token that is stored, but began later than the day asked for. */
const beganLater = async (id: string): Promise<boolean> =>
  tokenDetail(id, undefined).then(
    () => true,
    () => false,
  );

async function stateOf(error: ProblemError, id: string, asOf: string | null): Promise<LoadedToken> {
  const detail = error.message;
  switch (error.problem) {
    case "token-not-found":
      if (asOf === null || !(await beganLater(id))) notFound();
      return { state: "no-data", id, detail };
    case "outside-stored-range":
    case "invalid-request":
      return { state: "no-data", id, detail };
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

/** A token on a day (null is the newest graded one), read once a request. Shows the 404 page when there is no such token. */
export const loadToken = cache(async (id: string, asOf: string | null): Promise<LoadedToken> => {
  try {
    return { state: "ready", data: await read(id, asOf) };
  } catch (error) {
    if (error instanceof ProblemError) return stateOf(error, id, asOf);
    throw error;
  }
});
