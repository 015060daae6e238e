import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { screenQuery } from "./tokens";
import { known, nothing } from "./values";

const group = z.object({
  median: known.describe("Median return as a fraction; null while none is known."),
  tokens: z.int().describe("Tokens whose return is known."),
});

export const screenNext = endpoint({
  name: "screenNext",
  path: "/api/v1/next",
  tag: "Tokens",
  summary: "What happened to the tokens of a screen after its day, beside all tokens of that day",
  description:
    "The query is that of `/api/v1/tokens`. Vanished tokens count up to their last price. Looks past `asOf`: pages show it on demand only.",
  params: nothing,
  query: screenQuery,
  body: nothing,
  answer: answer(
    z.object({
      horizons: z.array(z.object({ days: z.int(), shown: group, universe: group })),
      shownTokens: z.int().describe("Tokens of the screen that had a price on the day."),
      shownVanished: z.int().describe("How many of them vanished within 180 days."),
      universeTokens: z.int().describe("All tokens that had a price on the day."),
      universeVanished: z.int(),
    }),
  ),
  filters: true,
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/next?grade=80..&asOf=2021-05-01",
});
