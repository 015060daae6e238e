import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOf, day, grade, known, letter, nothing, tokenId, tokenName } from "./values";

const rangeQuery = z.object({
  from: day.optional().describe("First day; the token's first without it."),
  to: day.optional().describe("Last day; never later than `asOf`."),
  asOf,
});

/** Grades of a graded day. */
const gradePoint = z.object({
  day,
  run: z.int(),
  model: z.string(),
  overall: grade,
  trader: grade,
  investor: grade,
  moonshot: grade,
  letter,
  coverage: z.number(),
  confidence: z.number(),
  withheld: z.string().nullable(),
});

/** Daily series as columns of equal length, one cell a calendar day; null is a gap. */
const tokenHistoryData = tokenName
  .extend({
    days: z.array(day),
    price: z.array(known).describe("US dollars."),
    volume24h: z.array(known).describe("US dollars."),
    marketCap: z.array(known).describe("US dollars."),
    grades: z.array(gradePoint).describe("Only the days that were graded."),
  })
  .meta({ id: "TokenHistory" });

export const tokenHistory = endpoint({
  name: "tokenHistory",
  path: "/api/v1/tokens/{id}/history",
  tag: "Tokens",
  summary: "Price, volume, market cap and grades of a token by day, gaps as null",
  params: z.object({ id: tokenId }),
  query: rangeQuery,
  body: nothing,
  answer: answer(tokenHistoryData),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/history?from=2021-01-01",
});

export const tokenHistoryCsv = endpoint({
  name: "tokenHistoryCsv",
  path: "/api/v1/tokens/{id}/history.csv",
  tag: "Tokens",
  summary: "The same as CSV: one line a day, unknown as an empty cell",
  params: z.object({ id: tokenId }),
  query: rangeQuery,
  body: nothing,
  answer: z.string(),
  media: "text/csv",
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/history.csv?from=2021-01-01",
});

export const tokenGrades = endpoint({
  name: "tokenGrades",
  path: "/api/v1/tokens/{id}/grades",
  tag: "Tokens",
  summary: "The grades of a token on every graded day",
  params: z.object({ id: tokenId }),
  query: rangeQuery,
  body: nothing,
  answer: answer(tokenName.extend({ grades: z.array(gradePoint) })),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/grades",
});
