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
  moment,
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
    fetchedAt: moment.nullable().describe("When that observation was fetched."),
    inputs: z
      .array(z.string())
      .describe("The stored fields it is made from; `values` of the token tells each."),
    missing: z
      .string()
      .nullable()
      .describe("What it means that the value is unknown; null when known."),
  })
  .meta({ id: "Contribution" });

/** A data point at another place among the tokens of the day. */
const change = z
  .object({
    factor: z.string(),
    name: z.string(),
    unit: z.string(),
    value: known,
    percentile: known.describe("Now, 0 to 100; null when unknown."),
    side: z.enum(["above", "below"]),
    toValue: known.describe("The raw value it must lie above or below; null when none is known."),
    toPercentile: z.number().describe("Its place then, 0 to 100."),
  })
  .meta({ id: "CounterfactualChange" });

/** What would lift or drop a grade, all else equal. */
const target = z
  .object({
    letter: letter.unwrap(),
    bound: z.number().describe("The lowest grade of the letter."),
    direction: z.enum(["up", "down"]),
    reach: z
      .enum(["one", "several", "capped", "out-of-reach"])
      .describe(
        "`one`: each change is enough alone. `several`: all changes together are. `capped`: a red flag forbids it. `out-of-reach`: not even five data points at their best place would do.",
      ),
    changes: z.array(change),
    sentence: z.string(),
  })
  .meta({ id: "Counterfactual" });

/** An observation that cleaning set aside. */
const setAside = z
  .object({
    field: z.enum(["price", "marketCap", "fdv"]),
    day,
    value: z.number(),
    rule: z.string().describe("Key of the cleaning rule."),
    words: z.string().describe("What the rule says."),
  })
  .meta({ id: "SetAsideObservation" });

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
    counterfactuals: z
      .array(target)
      .describe(
        "What would lift the grade to the next letter and to an A, and what would drop it.",
      ),
  })
  .meta({ id: "GradeExplanation" });

export const tokenExplanationData = tokenName.extend({
  coverage: z.number(),
  confidence: z.number(),
  withheld: z.string().nullable(),
  setAside: z
    .array(setAside)
    .describe("Observations of the last 200 days that cleaning set aside, newest first."),
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
