import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { Meta } from "@/lib/contracts/envelope";
import type { tokenExplanation } from "@/lib/contracts/explanation";
import type { tokenHistory } from "@/lib/contracts/history";
import type { getToken } from "@/lib/contracts/tokens";

export type TokenDetail = AnswerOf<typeof getToken>["data"];
export type TokenExplanation = AnswerOf<typeof tokenExplanation>["data"];
export type GradeExplanation = TokenExplanation["explanations"][number];
export type TokenHistory = AnswerOf<typeof tokenHistory>["data"];

/** Everything the token page shows. */
export interface TokenData {
  readonly detail: TokenDetail;
  readonly explanation: TokenExplanation;
  readonly history: TokenHistory;
  readonly meta: Meta;
  /** The day of the address; null shows the newest. */
  readonly asOf: string | null;
  /** The server's clock, epoch milliseconds. */
  readonly nowMs: number;
}

/** Query string that keeps the day: `?asOf=2021-05-01`, or nothing for the newest. */
export const asOfSearch = (asOf: string | null): string => (asOf === null ? "" : `?asOf=${asOf}`);

/** The page of a token on the day shown. */
export const tokenHref = (id: string, asOf: string | null): string =>
  `/tokens/${encodeURIComponent(id)}${asOfSearch(asOf)}`;
