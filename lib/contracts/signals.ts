import { z } from "zod";
import { evidenceUnits } from "@/lib/domain/signal";
import { endpoint } from "./endpoint";
import { answer, pagedAnswer } from "./envelope";
import { asOf, asOfQuery, day, known, nothing, tokenId, tokenName } from "./values";

const direction = z
  .enum(["bullish", "bearish"])
  .describe("What the rule expects, whatever its record says.");

const evidence = z.object({
  label: z.string(),
  unit: z
    .enum(evidenceUnits)
    .describe("`change` is a signed fraction, `multiple` a factor such as 3.2 times."),
  value: z.number(),
});

const outcome = z.object({
  horizonDays: z.int(),
  knownOn: day.describe("The day on which it is known: the signal's day and the horizon."),
  state: z
    .enum(["known", "pending", "hidden", "unknown"])
    .describe(
      "`pending`: later than the newest stored day. `hidden`: later than `asOf`; `reveal=true` shows it. `unknown`: no price to take it from.",
    ),
  return: known.describe("Simple return from the signal's price as a fraction."),
  vanished: z.boolean().describe("The token was never priced again; it counts as a loss of 90 %."),
});

const signalFields = {
  rule: z.string(),
  name: z.string(),
  direction,
  day,
  price: known.describe("US dollars, as seen on the day."),
  evidence: z.array(evidence),
  outcomes: z.array(outcome).describe("After 1, 7, 30 and 90 days."),
};

const tokenSignal = z.object(signalFields).meta({ id: "TokenSignal" });
const signal = z
  .object({ ...signalFields, token: tokenName, sector: z.string().nullable() })
  .meta({ id: "Signal" });

const reveal = z
  .enum(["true", "false"])
  .optional()
  .describe("`true` also shows outcomes that were known only after `asOf`.");

export const signalsQuery = z.object({
  rule: z.string().max(500).optional().describe("Keys of rules, separated by commas."),
  direction: direction.optional(),
  sector: z.string().max(200).optional().describe("Ids of sectors, separated by commas."),
  from: day.optional(),
  to: day.optional().describe("Never later than `asOf`."),
  asOf,
  reveal,
  limit: z.coerce.number<string>().int().min(1).max(500).default(50).describe("Signals of a page."),
  cursor: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,10}$/)
    .optional()
    .describe("`page.cursor` of the answer before."),
});

export const listSignals = endpoint({
  name: "listSignals",
  path: "/api/v1/signals",
  tag: "Signals",
  summary: "Bullish and bearish signals up to a day, newest first, with evidence and outcomes",
  description:
    "Nothing that was not known on `asOf` is shown: neither later signals nor, unless `reveal=true`, later outcomes.",
  params: nothing,
  query: signalsQuery,
  body: nothing,
  answer: pagedAnswer(z.array(signal)),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/signals?direction=bullish&limit=5",
});

const estimate = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .describe("With the ends of its 95 % confidence interval.");

const summary = z.object({
  hitRate: estimate.describe("Share of outcomes in the rule's direction."),
  mean: estimate,
  median: estimate,
});

const record = z.object({
  horizonDays: z.int(),
  n: z.int().describe("Signals whose outcome was known on the day."),
  vanished: z.int(),
  tooFew: z.boolean().describe("Under 100 outcomes nothing is said."),
  signals: summary.nullable(),
  random: summary
    .nullable()
    .describe("A token drawn at random on the same days, each weighted by its signals."),
  edge: estimate.nullable().describe("Mean of the signals minus that of random tokens."),
});

const rule = z
  .object({
    key: z.string(),
    name: z.string(),
    direction,
    why: z.string(),
    rule: z.string(),
    source: z.string(),
    inputs: z.array(z.string()),
    windowDays: z.int(),
    cooldownDays: z.int(),
    signals: z.int().describe("Signals up to the day."),
    records: z.array(record).describe("After 1, 7, 30 and 90 days."),
  })
  .meta({ id: "SignalRule" });

export const listSignalRules = endpoint({
  name: "listSignalRules",
  path: "/api/v1/signals/rules",
  tag: "Signals",
  summary: "Every signal rule with its record beside random tokens on the same days",
  params: nothing,
  query: asOfQuery,
  body: nothing,
  answer: answer(z.array(rule)),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/signals/rules",
});

export const tokenSignals = endpoint({
  name: "tokenSignals",
  path: "/api/v1/tokens/{id}/signals",
  tag: "Signals",
  summary: "The signals of a token up to a day, newest first",
  params: z.object({ id: tokenId }),
  query: z.object({ asOf, reveal }),
  body: nothing,
  answer: answer(tokenName.extend({ signals: z.array(tokenSignal) })),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}/signals",
});
