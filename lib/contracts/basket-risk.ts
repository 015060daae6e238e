import { z } from "zod";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOf, day, known, nothing, tokenId, tokenName } from "./values";

const share = z.number().min(0).max(1);

/** One bet of a basket as it was built: what is bought and for how much of the budget. */
export const basketBet = z
  .object({
    id: tokenId,
    weight: z.number().gt(0).max(1).describe("Share of the budget."),
    sleeve: z.string().max(60).nullable().default(null),
  })
  .meta({ id: "BasketBet" });

/** Bets whose shares are at most the whole; the rest stays cash. */
export const basketBets = z
  .array(basketBet)
  .min(1)
  .max(30)
  .refine((bets) => bets.reduce((sum, { weight }) => sum + weight, 0) <= 1 + 1e-9, {
    message: "The weights add up to more than 1.",
  })
  .refine((bets) => new Set(bets.map(({ id }) => id)).size === bets.length, {
    message: "A token is named twice.",
  });

/** What may become of one dollar: values are multiples of what was put in. */
const outlook = z
  .object({
    days: z.array(z.int()).describe("Days from the purchase, 0 first."),
    quantiles: z
      .object({
        p5: z.array(z.number()),
        p25: z.array(z.number()),
        p50: z.array(z.number()),
        p75: z.array(z.number()),
        p95: z.array(z.number()),
      })
      .describe("The fan: what the basket is worth on each of `days`."),
    mean: z.number(),
    median: z.number(),
    loseAny: share.describe("Chance to end below what was put in."),
    loseHalf: share.describe("Chance to lose more than 50 %."),
    twofold: share,
    fivefold: share,
    tenfold: share,
    expectedShortfall: z
      .number()
      .describe("Mean loss of the worst twentieth, as a fraction of what was put in."),
  })
  .meta({ id: "Outlook" });

const planStep = z.object({
  kind: z.enum(["stop", "take-profit", "time-stop", "invalidation"]),
  multiple: z.number().nullable().describe("Of the entry price; null when no price decides."),
  priceUsd: known,
  units: known.describe("Tokens to sell then; null: all that is left."),
  amountUsd: known.describe("What that brings at the price, before costs."),
  afterDays: z.int().nullable(),
  words: z.string(),
});

/** How one bet ends, as it is printed. */
const exitPlan = z
  .object({
    entryPriceUsd: z.number(),
    units: z.number(),
    stakeUsd: z.number(),
    steps: z.array(planStep),
  })
  .meta({ id: "ExitPlan" });

const betRisk = tokenName.extend({
  sleeve: z.string().nullable(),
  weight: z.number(),
  marketCapUsd: known,
  class: z.string().describe("The class of market cap and volatility that it borrows from."),
  dailyVolatility: z.number().describe("Standard deviation of daily log returns, simulated."),
  ownDays: z.int().describe("Days of its own history that were drawn from."),
  ownShare: share.describe("Share of the blocks from its own history; the rest is its peers'."),
  median: z.number().describe("Multiple of the price at the end, nothing sold."),
  loseHalf: share,
  twofold: share,
  fivefold: share,
  tenfold: share.describe("Chance to end at 10× or more."),
  everTenfold: share.describe("Chance to reach 10× on some day."),
  gone: share.describe("Chance to die or be rugged within the horizon."),
  lossContribution: z
    .number()
    .describe("Share of the basket's loss in its worst twentieth; all add up to 1."),
  upsideContribution: z
    .number()
    .describe("Share of the basket's gain in its best twentieth; all add up to 1."),
  plan: exitPlan.nullable().describe("Null when the token has no price to plan from."),
});

const stressOutcome = z.object({
  withExits: z.number(),
  withoutExits: z.number(),
  equalWeight: z.number(),
  bitcoin: z.number(),
});

const stress = z
  .object({
    id: z.string(),
    name: z.string(),
    from: day.nullable(),
    to: day.nullable(),
    days: z.int(),
    origin: z
      .enum(["history", "documented"])
      .describe("`history`: medians of the stored market between the days."),
    source: z.string(),
    change: stressOutcome.describe("Simple return of the basket as a fraction: −0.5 lost half."),
    words: z.string(),
  })
  .meta({ id: "Stress" });

const failureRate = z.object({
  class: z.string(),
  deathPerYear: share.describe("Chance that a token of the class is never priced again."),
  rugPerYear: share.describe("Chance of a fall of 80 % or more in a day."),
  tokenYears: z.number().describe("Years of tokens that the store knows."),
  deaths: z.int(),
  rugs: z.int(),
  origin: z
    .enum(["history", "prior", "floor"])
    .describe("`floor`: the store lost so few tokens that half the documented rate is used."),
});

const allocation = z
  .object({
    maxShare: share.describe("Of one's whole portfolio, at most."),
    kellyShare: share.describe("The fraction of Kelly's share on the simulated ends."),
    shortfallShare: share.describe("Where the expected shortfall costs the appetite's limit."),
    cap: share.describe("Whatever the figures say."),
    boundBy: z.enum(["kelly", "shortfall", "cap"]),
    words: z.string(),
  })
  .meta({ id: "Allocation" });

const basketRiskData = z
  .object({
    horizonDays: z.int(),
    paths: z.int(),
    seed: z.int(),
    cashShare: share,
    withExits: outlook,
    withoutExits: outlook,
    equalWeight: outlook.extend({
      tokens: z.int().describe("Tokens of the pool that were simulated, drawn by the seed."),
      poolTokens: z.int(),
    }),
    bitcoin: outlook.nullable().describe("Null when the store does not know Bitcoin."),
    anyTenfold: z.object({
      atEnd: share.describe("Chance that at least one bet ends at 10× or more."),
      ever: share.describe("Chance that at least one bet reaches 10× on some day."),
    }),
    bets: z.array(betRisk),
    basketPlan: z.array(z.string()).describe("The plan of the whole basket in words."),
    stress: z.array(stress),
    allocation,
    rates: z.array(failureRate).describe("Of the classes of market cap."),
    history: z.object({ from: day, to: day }).describe("The days the blocks are drawn from."),
    notes: z.array(z.string()),
  })
  .meta({ id: "BasketRisk" });

export type BasketRisk = z.output<typeof basketRiskData>;

export const basketRisk = endpoint({
  name: "basketRisk",
  method: "POST",
  path: "/api/v1/basket/risk",
  tag: "Baskets",
  summary: "What may become of a basket: chances, losses, stress and how to end each bet",
  description:
    "Simulates the bets on blocks of stored days, jointly, with tokens that die and are rugged; beside equal weight of the pool and Bitcoin. Equal requests on equal data give equal figures. See docs/basket-risk.md.",
  params: nothing,
  query: nothing,
  body: z.object({
    asOf,
    settings: basketSettingsSchema.prefault({}),
    bets: basketBets,
    paths: z.int().min(200).max(20_000).default(10_000),
  }),
  answer: answer(basketRiskData),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/basket/risk",
});
