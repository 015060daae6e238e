import type { tokenDifference } from "@/lib/contracts/difference";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { Meta } from "@/lib/contracts/envelope";
import type { tokenExplanation } from "@/lib/contracts/explanation";
import type { tokenHistory } from "@/lib/contracts/history";
import type { tokenNext } from "@/lib/contracts/next";
import type { tokenSignals } from "@/lib/contracts/signals";
import type { getToken } from "@/lib/contracts/tokens";

export type TokenDetail = AnswerOf<typeof getToken>["data"];
export type TokenExplanation = AnswerOf<typeof tokenExplanation>["data"];
export type GradeExplanation = TokenExplanation["explanations"][number];
export type TokenHistory = AnswerOf<typeof tokenHistory>["data"];

export type TokenDifference = AnswerOf<typeof tokenDifference>["data"];
export type TokenNext = AnswerOf<typeof tokenNext>["data"];

/** Everything the token page shows. */
export interface TokenData {
  readonly detail: TokenDetail;
  readonly explanation: TokenExplanation;
  readonly history: TokenHistory;
  /** Newest first. */
  readonly signals: AnswerOf<typeof tokenSignals>["data"]["signals"];
  readonly meta: Meta;
  /** The day of the address; null shows the newest. */
  readonly asOf: string | null;
  /** The server's clock, epoch milliseconds. */
  readonly nowMs: number;
  /** What changed since the day that the address asks for; null when it asks for none. */
  readonly difference: TokenDifference | null;
  /** What came after a past day; null unless the address asks for it. */
  readonly next: TokenNext | null;
}

/** Query string that keeps the day: `?asOf=2021-05-01`, or nothing for the newest. */
export const asOfSearch = (asOf: string | null): string => (asOf === null ? "" : `?asOf=${asOf}`);

/** The page of a token on the day shown. */
export const tokenHref = (id: string, asOf: string | null): string =>
  `/tokens/${encodeURIComponent(id)}${asOfSearch(asOf)}`;
