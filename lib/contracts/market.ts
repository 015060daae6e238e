import { z } from "zod";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { day, moment, nothing } from "./values";

const marketState = z
  .object({
    kind: z.enum(["empty", "simulated", "imported", "live"]),
    source: z.string().nullable().describe("The label every answer carries; null while empty."),
    changedAt: moment.nullable(),
    firstDay: day.nullable().describe("First day with snapshots."),
    lastDay: day.nullable(),
    ageDays: z.int().nullable().describe("Days from the newest snapshot to today (UTC)."),
    tokens: z.int(),
    gradedDays: z.int(),
    newestGradedDay: day.nullable(),
  })
  .meta({ id: "Market" });

export const getMarket = endpoint({
  name: "getMarket",
  path: "/api/v1/market",
  tag: "Market",
  summary: "What is stored: simulated, imported or live, which days, how old",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(marketState),
  example: "/api/v1/market",
});
