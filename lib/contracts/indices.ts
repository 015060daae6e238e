import { z } from "zod";
import { gradeKinds } from "@/lib/domain/grading/grade";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOfQuery, day, grade, known, letter, nothing, tokenId, tokenName } from "./values";

const statistics = z
  .object({
    weeks: z.int().describe("Graded week ends."),
    totalReturn: known.describe("Fraction: 0.05 is 5 %. Null with fewer than two weeks."),
    equalWeightReturn: known.describe("Of the whole pool in equal parts, without costs."),
    bitcoinReturn: known.describe("Null where Bitcoin's price is not stored."),
    annualisedReturn: known.describe("This and what follows: null with fewer than 12 weeks."),
    volatility: known,
    maxDrawdown: known.describe("0 to −1."),
    weeklyTurnover: known.describe("One-way, mean of all weeks."),
    totalCosts: known.describe("What all rebalances took together."),
    trackingError: known.describe("Against the equal-weight pool, a year."),
    writtenOff: z.int().describe("Holdings that lost their price for good: −100 %."),
  })
  .meta({ id: "IndexStatistics" });

const summary = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  rankBy: z.enum(gradeKinds).describe("The grade that chooses the members."),
  members: z.int().describe("Members at most."),
  day: day.nullable().describe("The last graded week's end; null while there is none."),
  level: known.describe("From 1000 at the first graded week."),
  weekReturn: known,
  statistics,
});

const holding = tokenName.extend({
  weight: z.number().min(0).max(1),
  grade,
  letter,
  isWaiting: z.boolean().describe("True while it has no price: it can be neither valued nor sold."),
});

const point = z.object({
  day,
  level: z.number(),
  equalWeight: z.number(),
  bitcoin: known,
  turnover: z.number(),
  costs: z.number(),
  poolSize: z.int(),
});

const detail = summary.extend({
  rules: z.array(z.string()).describe("The rules in words."),
  holdings: z.array(holding).describe("After the last rebalance, largest first."),
  cash: known.describe("Share that the position cap left without a place."),
  poolSize: z.int().describe("Tokens that could have been chosen."),
  lastRebalance: z
    .object({
      day,
      added: z.array(tokenName),
      removed: z.array(tokenName),
      writtenOff: z.array(tokenId),
      turnover: z.number(),
      costs: z.number(),
    })
    .nullable()
    .describe("Null at the first week."),
  history: z.array(point).describe("One point a week, oldest first."),
});

const shared = {
  tag: "Market",
  query: asOfQuery,
  body: nothing,
} as const;

export const listIndices = endpoint({
  ...shared,
  name: "listIndices",
  path: "/api/v1/indices",
  summary: "Theme indices with level and statistics as of a day",
  description:
    "Rules choose the members on every graded Sunday; the next Sunday's prices value them. Nothing later than `asOf` is read.",
  params: nothing,
  answer: answer(z.array(summary.meta({ id: "Index" }))),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/indices",
});

export const getIndex = endpoint({
  ...shared,
  name: "getIndex",
  path: "/api/v1/indices/{id}",
  summary: "An index: rules, holdings, last rebalance, level history and statistics",
  params: z.object({ id: z.string().describe("As `listIndices` names it.") }),
  answer: answer(detail.meta({ id: "IndexDetail" })),
  problems: ["not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/indices/all-moonshots-top-20",
});
