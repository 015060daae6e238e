import { cache } from "react";
import type { TokenData } from "@/components/token/model";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { ProblemError } from "@/lib/services/problem-error";
import { tokenSignals } from "@/lib/services/signals/token-signals";
import { explainToken } from "@/lib/services/tokens/explain-token";
import { findToken } from "@/lib/services/tokens/find-token";
import { tokenDetail } from "@/lib/services/tokens/token-detail";
import { tokenDifference } from "@/lib/services/tokens/token-difference";
import { tokenHistory } from "@/lib/services/tokens/token-history";
import { tokenNext } from "@/lib/services/tokens/token-next";

/** What the address of a token leads to. */
export type FoundToken =
  | { readonly state: "found" | "unknown" }
  | { readonly state: "not-graded"; readonly day: Day }
  /** The token or its market has nothing on that day. */
  | { readonly state: "no-data"; readonly detail: string }
  | { readonly state: "empty"; readonly detail: string };

/** The difference since a day; null when that day has none, which a link can only ask for by hand. */
async function differenceSince(id: string, from: string | null, asOf: string | undefined) {
  if (from === null) return null;
  try {
    const query = asOf === undefined ? { from } : { from, asOf };
    return (await (await tokenDifference(id, query)).make()).data;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** What the address asks for besides the token and its day. */
export interface Asked {
  /** The day since which changes are told. */
  readonly since: string | null;
  /** Whether what came after a past day is shown. */
  readonly reveal: boolean;
}

/** Everything about a token on a day. */
export async function loadToken(
  id: string,
  asOf: string | null,
  { since, reveal }: Asked,
): Promise<TokenData> {
  const day = asOf ?? undefined;
  const [facts, signals, difference, next] = await Promise.all([
    loadFacts(id, asOf),
    tokenSignals(id, { asOf: day, reveal: String(reveal) }).then((answer) => answer.make()),
    differenceSince(id, since, day),
    reveal && day !== undefined ? tokenNext(id, day).then((answer) => answer.make()) : null,
  ]);
  return { ...facts, signals: signals.data.signals, difference, next: next?.data ?? null };
}

/** What the page of a token always shows, read once a request. */
export const loadFacts = cache(async (id: string, asOf: string | null) => {
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
