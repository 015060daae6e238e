import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { safetyReport } from "./token-evidence";
import { asOfQuery, nothing, tokenId, tokenName } from "./values";

export const tokenSafety = endpoint({
  name: "tokenSafety",
  path: "/api/v1/tokens/{id}/safety",
  tag: "Tokens",
  summary: "A token's contract-safety report: every check, its threshold, value, verdict and date",
  description:
    "What a contract scanner would show, from stored observations up to the day. There is no score: an unknown check is unknown, never a pass.",
  params: z.object({ id: tokenId }),
  query: asOfQuery,
  body: nothing,
  answer: answer(
    tokenName.extend({
      chain: z.string().nullable(),
      contract: z.string().nullable(),
      ...safetyReport.shape,
    }),
  ),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/safety",
});
