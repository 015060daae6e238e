import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import {
  asOfQuery,
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

/** What one factor did to one grade. */
const contribution = z
  .object({
    factor: z.string(),
    name: z.string(),
    group: factorGroup,
    unit: z.string(),
    why: z.string(),
    weight: z.number().describe("Signed share of the model; the sizes add up to 1."),
    value: known.describe("The factor's raw value in its unit."),
    percentile: known.describe("Rank in the universe of the day, 0 to 100."),
    contribution: z.number().describe("Grade points; 0 when the value is unknown."),
    ageDays: known.describe("Days since the oldest of its inputs was observed."),
    observedOn: day.nullable(),
    source: z.string().nullable(),
    missing: z
      .string()
      .nullable()
      .describe("What it means that the value is unknown; null when known."),
  })
  .meta({ id: "Contribution" });

/** `base + contributions + capEffect = grade`, exactly. */
const gradeExplanation = z
  .object({
    kind: gradeKind,
    grade,
    letter,
    base: known.describe("The grade of a token that is average in everything; null when withheld."),
    capEffect: z.number().describe("What severe red flags took off; 0 or negative."),
    cappedBy: z.array(z.string()).describe("Keys of the red flags that cap."),
    contributions: z.array(contribution).describe("Largest effect first."),
    sentence: z.string(),
  })
  .meta({ id: "GradeExplanation" });

export const tokenExplanationData = tokenName.extend({
  coverage: z.number(),
  confidence: z.number(),
  withheld: z.string().nullable(),
  explanations: z.array(gradeExplanation).describe("Overall, Trader, Investor, Moonshot."),
});

export const tokenExplanation = endpoint({
  name: "tokenExplanation",
  path: "/api/v1/tokens/{id}/explanation",
  tag: "Tokens",
  summary: "Why a token has its grades: every factor's weight, value, percentile and effect",
  params: z.object({ id: tokenId }),
  query: asOfQuery,
  body: nothing,
  answer: answer(tokenExplanationData),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/explanation",
});
