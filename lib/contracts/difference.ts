import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import {
  asOf,
  day,
  factorGroup,
  grade,
  gradeKind,
  known,
  letter,
  nothing,
  tokenId,
  tokenName,
} from "./values";

/** One side of a difference. */
const side = tokenName.extend({
  day,
  model: z.string(),
  withheld: z.string().nullable().describe("Why it has no grade; null when it has one."),
});

const factorDifference = z
  .object({
    factor: z.string(),
    name: z.string(),
    group: factorGroup,
    unit: z.string(),
    fromValue: known,
    toValue: known,
    fromPercentile: known.describe("0 to 100 in the universe of its day."),
    toPercentile: known,
    points: z.number().describe("Grade points by its other place."),
  })
  .meta({ id: "FactorDifference" });

/** `factors + model + field + base + cap = change`, exactly. */
const kindDifference = z
  .object({
    kind: gradeKind,
    from: grade,
    fromLetter: letter,
    to: grade,
    toLetter: letter,
    change: known.describe("Null when one side has no grade, and then all parts are 0."),
    factors: z.array(factorDifference).describe("Largest effect first."),
    model: z.number().describe("Grade points by other weights."),
    field: z
      .number()
      .describe("Grade points by the distribution of scores: what the same lead is worth."),
    base: z.number().describe("Change of the grade of an average token."),
    cap: z.number().describe("Change of what red flags take off."),
    sentence: z.string(),
  })
  .meta({ id: "GradeDifference" });

export const tokenDifference = endpoint({
  name: "tokenDifference",
  path: "/api/v1/tokens/{id}/difference",
  tag: "Tokens",
  summary: "What made a grade change between two days, or differ from another token's on one day",
  description:
    "Give `from` (and `to`) for two graded days of the token, or `with` for another token on the day `to`.",
  params: z.object({ id: tokenId }),
  query: z.object({
    from: day.optional().describe("The earlier day. Must be graded."),
    to: day.optional().describe("The later day; `asOf` or the newest graded day without it."),
    with: tokenId
      .optional()
      .describe("Another token, compared on the day `to`, instead of `from`."),
    asOf,
  }),
  body: nothing,
  answer: answer(
    z.object({
      from: side.describe("The earlier day, or the other token."),
      to: side,
      differences: z.array(kindDifference).describe("Overall, Trader, Investor, Moonshot."),
    }),
  ),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/difference?from=2021-04-25",
});
