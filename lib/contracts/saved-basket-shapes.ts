import { z } from "zod";
import { exitRulesSchema } from "@/lib/domain/basket/exit-rules";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { day, known, moment, tokenId, tokenName } from "./values";

/** The id of something that a person keeps. */
export const ownId = z.string().min(1).max(64);
const share = z.number().min(0).max(1);
const money = z.number().min(0).max(1e12);

export const revision = z
  .int()
  .min(1)
  .describe("The revision that was seen. Another one by now answers 409 with what changed.");

export const name = z
  .string()
  .trim()
  .min(1, "A basket needs a name.")
  .max(80, "A name has at most 80 characters.");
export const notes = z.string().trim().max(5000, "Notes have at most 5,000 characters.");

const savedBet = tokenName.extend({
  share: share.describe("Of the budget."),
  sleeve: z.string().nullable(),
  entryPriceUsd: known.describe("Null when no price was known."),
  exits: exitRulesSchema,
});

const newBet = z.object({
  id: tokenId,
  share: z.number().gt(0).max(1),
  sleeve: z.string().max(60).nullable().default(null),
  entryPriceUsd: z
    .number()
    .gt(0)
    .nullable()
    .optional()
    .describe("The last price known on the day when left out."),
  exits: exitRulesSchema.optional().describe("Those of the settings when left out."),
});

const slack = 1e-6;

export const newVersion = z.object({
  asOf: day.describe("The day that made it."),
  model: z.string().min(1).max(80).describe("The model that made it: `meta.model`."),
  settings: basketSettingsSchema.prefault({}),
  bets: z
    .array(newBet)
    .min(1)
    .max(30)
    .refine((bets) => new Set(bets.map((bet) => bet.id)).size === bets.length, {
      message: "A token is in it more than once.",
    })
    .refine((bets) => bets.reduce((sum, bet) => sum + bet.share, 0) <= 1 + slack, {
      message: "The shares add up to more than 1.",
    }),
  note: z.string().trim().max(500).default("").describe("Why it was saved."),
});

const version = z
  .object({
    number: z.int(),
    asOf: day,
    model: z.string(),
    source: z.string().describe("The market that made it; its prices are the only ones used."),
    settings: basketSettingsSchema,
    note: z.string(),
    createdAt: moment,
    bets: z.array(savedBet),
  })
  .meta({ id: "BasketVersion" });

const value = {
  stakeUsd: z.number(),
  valueUsd: known.describe("Null is unknown."),
  returnFraction: known,
};

const valuation = z
  .object({
    day: day
      .nullable()
      .describe("The newest stored day; null when the store holds another market."),
    bets: z.array(
      z.object({
        id: tokenId,
        sleeve: z.string().nullable(),
        units: known,
        priceUsd: known.describe("The last price known."),
        priceDay: day.nullable(),
        state: z
          .enum(["known", "ended", "unknown"])
          .describe("`ended`: no price for 30 days; worth nothing since."),
        ...value,
      }),
    ),
    sleeves: z.array(z.object({ sleeve: z.string().nullable(), bets: z.int(), ...value })),
    cashUsd: z.number(),
    total: z.object(value).describe("Unknown while one bet is."),
    known: z.object(value).describe("Of the bets that are known, and the cash."),
    unknownBets: z.int(),
  })
  .meta({ id: "BasketValuation" });

export type BasketValuation = z.output<typeof valuation>;

const fillFields = {
  tokenId,
  day,
  side: z.enum(["buy", "sell"]),
  priceUsd: z.number().gt(0, "A price is above 0.").max(1e12).describe("For one token."),
  amount: z.number().gt(0, "An amount is above 0.").max(1e18).describe("Tokens."),
  feeUsd: money.default(0),
  note: z.string().trim().max(200).default(""),
};
export const newFill = z.object(fillFields);
export type NewFill = z.output<typeof newFill>;
export const fill = z
  .object({ id: ownId, ...fillFields, feeUsd: money, note: z.string() })
  .meta({ id: "BasketFill" });
export type BasketFill = z.output<typeof fill>;

const holding = z
  .object({
    tokenId,
    units: z.number(),
    costUsd: z.number().describe("Of what is held, fees included, by average cost."),
    valueUsd: known,
    unrealisedUsd: known,
    realisedUsd: z.number(),
    feesUsd: z.number(),
  })
  .meta({ id: "BasketHolding" });

export const journalRules = [
  "stop",
  "take-profit",
  "time-stop",
  "invalidation",
  "rebalance",
  "other",
] as const;

const entryFields = {
  tokenId: tokenId.nullable().default(null).describe("Null: the whole basket."),
  day,
  rule: z.enum(journalRules),
  followed: z.boolean(),
  note: z.string().trim().max(500).default(""),
};
export const newEntry = z.object(entryFields);
export type NewEntry = z.output<typeof newEntry>;
export const entry = z
  .object({ id: ownId, ...entryFields, tokenId: tokenId.nullable(), note: z.string() })
  .meta({ id: "BasketJournalEntry" });
export type BasketEntry = z.output<typeof entry>;

const facts = {
  id: ownId,
  name: z.string(),
  notes: z.string(),
  revision: z.int(),
  sharePath: z.string().nullable().describe("Path of the read-only link; null: not shared."),
  createdAt: moment,
  updatedAt: moment,
};

export const basket = z
  .object({
    ...facts,
    versions: z.array(version).describe("Newest first; a version never changes."),
    valuation: valuation.describe("Of the newest version, if bought as saved and left alone."),
    fills: z.array(fill).describe("Oldest first."),
    holdings: z.array(holding).describe("From the fills."),
    journal: z.array(entry).describe("Newest first."),
    adherence: z.object({ followed: z.int(), entries: z.int() }),
  })
  .meta({ id: "SavedBasket" });
export type SavedBasket = z.output<typeof basket>;

export const summary = z
  .object({
    ...facts,
    versions: z.int(),
    newest: version.omit({ settings: true, bets: true }).extend({ bets: z.int() }),
    valuation,
  })
  .meta({ id: "SavedBasketSummary" });
export type SavedBasketSummary = z.output<typeof summary>;
