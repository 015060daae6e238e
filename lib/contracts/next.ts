import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOfQuery, day, grade, known, letter, nothing, tokenId, tokenName } from "./values";

const horizonReturn = z
  .object({
    days: z.int(),
    onDay: day,
    value: known.describe(
      "Simple return as a fraction; of a vanished token up to its last price. Null while it is not known.",
    ),
    median: known.describe("Median of all tokens of that day; null when it was not worked out."),
    tokens: z.int().describe("Tokens of that median."),
  })
  .meta({ id: "HorizonReturn" });

export const tokenNext = endpoint({
  name: "tokenNext",
  path: "/api/v1/tokens/{id}/next",
  tag: "Tokens",
  summary:
    "What happened after a past day: returns, peak, drawdown, whether it vanished, next grades",
  description: "The only answer that looks past `asOf`. Pages show it on demand only.",
  params: z.object({ id: tokenId }),
  query: asOfQuery,
  body: nothing,
  answer: answer(
    tokenName.extend({
      lastStoredDay: day.describe("How far it could be followed."),
      price: known.describe("US dollars on the day, at most three days old."),
      returns: z.array(horizonReturn).describe("After 1, 7, 30, 90 and 180 days."),
      peak: known.describe("Highest later price within 180 days as a multiple of the day's."),
      peakOn: day.nullable(),
      trough: known.describe("Lowest later price within 180 days as a multiple of the day's."),
      troughOn: day.nullable(),
      maxDrawdown: known.describe(
        "Largest fall from a high of the day or later, within 180 days, as a negative fraction.",
      ),
      followedDays: z.int().describe("Days after the day that are stored, at most 180."),
      vanishedAfterDays: known.describe(
        "Days to the last price when none followed it; null when it went on trading.",
      ),
      grades: z
        .array(z.object({ day, overall: grade, letter }))
        .describe("Its grades on later graded days within 180 days."),
      sentence: z.string(),
    }),
  ),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/next?asOf=2021-05-01",
});
