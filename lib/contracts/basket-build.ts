import { z } from "zod";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOf, known, nothing, tokenId, tokenName } from "./values";

const share = z.number().min(0).max(1).describe("Share of the budget, 0 to 1.");

const funnelStep = z
  .object({
    id: z
      .string()
      .describe("Field of the settings: `limits.minGrade`; `graded` is what always holds."),
    name: z.string(),
    asks: z.string().describe("What is asked, in words."),
    unknownRule: z.string().describe("What happens to a token of which it is not known."),
    removesAlone: z.int().describe("Tokens of the pool that it removes by itself."),
    unknown: z.int().describe("Of these, how many because it is not known."),
    removesInOrder: z.int().describe("Tokens that it removes and no limit before it did."),
    left: z.int().describe("Tokens left after it and those before it."),
  })
  .meta({ id: "BasketFunnelStep" });

const runnerUp = tokenName
  .extend({
    behind: z.number().min(0).describe("Points by which the basket would be worse with it."),
  })
  .describe(
    "The token that makes the best basket in this bet's place, all other bets kept and all limits held; null when none could.",
  );

const replaced = tokenName
  .extend({
    points: z.number().describe("Its own points, before correlation."),
    reason: z.string().describe("What keeps it out, in words."),
  })
  .describe("A token with more points of its own that this bet was preferred to.");

const bet = tokenName
  .extend({
    sector: z.string().nullable(),
    chain: z.string().nullable(),
    sleeve: z.string().nullable().describe("Id of its sleeve; null without sleeves."),
    share,
    amountUsd: z.number().min(0),
    units: z.number().min(0).describe("Tokens bought with the amount at the entry price."),
    entryPriceUsd: z.number().describe("The last price known on the day."),
    grade: z.number(),
    horizonGrade: z.number().describe("The grade made for the horizon chosen."),
    moonshotGrade: z.number(),
    odds: z
      .object({ triple: z.number(), tenfold: z.number(), minus90: z.number() })
      .nullable()
      .describe("Chances in 180 days, 0 to 1, of the day's model; null where it tells none."),
    flags: z.array(z.string()).describe("Keys of the red flags raised."),
    largestOrderUsd: z.number().describe("The largest order that keeps to the slippage chosen."),
    orderBound: z
      .enum(["liquidity", "volume", "unknown"])
      .describe("What the largest order is worked out from: the pool, or a day's volume."),
    points: z
      .object({
        grade: z.number(),
        moonshot: z.number(),
        cost: z.number().describe("Not positive: buying and selling."),
        correlation: z.number().describe("What its correlation with the other bets takes or adds."),
        total: z.number(),
      })
      .describe(
        "What it brings, 0 to 100; the totals of all bets over their number are the basket's.",
      ),
    meanCorrelation: z.number().describe("With the other bets."),
    why: z.string().describe("Why it is in, in words."),
    runnerUp: runnerUp.nullable(),
    replaced: replaced.nullable(),
  })
  .meta({ id: "BasketBet" });

const group = z.object({
  id: z.string().nullable().describe("Null is unknown."),
  name: z.string(),
  bets: z.int(),
  share,
});

const conflict = z
  .object({ id: z.string().describe("Field of the settings."), name: z.string() })
  .meta({ id: "BasketConflict" });

const change = z
  .object({
    id: z.string().describe("Field of the settings."),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    sentence: z.string().describe("What to do: `Lower the minimum grade from 70 to 64`."),
    size: z.number().describe("How much is given up, 0 to about 1, comparable between limits."),
    settings: basketSettingsSchema.describe("The settings with the change made."),
  })
  .meta({ id: "BasketChange" });

const build = z
  .object({
    settings: basketSettingsSchema.describe("As used, defaults filled in."),
    feasible: z
      .boolean()
      .describe("False: no basket keeps to all of it; see `conflicts` and `changes`."),
    sentence: z.string().describe("The outcome in words."),
    pool: z.int().describe("Tokens of the pool."),
    candidates: z.int().describe("Tokens that pass every limit on a token by itself."),
    funnel: z.array(funnelStep),
    bets: z.array(bet).describe("Largest share first; empty when not feasible."),
    cash: z
      .object({
        share,
        amountUsd: z.number().min(0),
        reasons: z.array(z.string()).describe("Why it is not placed."),
      })
      .nullable(),
    sleeves: z.array(
      group.extend({
        planned: share,
        members: z.int().describe("Candidates that belong to it."),
      }),
    ),
    sectors: z.array(group),
    chains: z.array(group),
    correlation: z
      .object({
        ids: z.array(tokenId),
        matrix: z.array(z.array(known)).describe("Of daily log returns; null is unknown."),
        mean: known.describe("Of all pairs that are known."),
        days: z.int().describe("Days looked at."),
        unknownPairs: z.int().describe("Pairs of bets with fewer than 30 shared days."),
      })
      .nullable(),
    quality: z
      .object({
        points: z
          .number()
          .describe("The basket's points, 0 to 100: what was made as large as it can be."),
        isProven: z
          .boolean()
          .describe("True: no other basket has more points. False: the search was cut short."),
        shrinkage: known.describe(
          "Ledoit–Wolf's weight of the target; null when no covariance was needed.",
        ),
        riskDays: z.int().describe("Days of returns that the weights rest on."),
        filledReturns: z
          .int()
          .describe("Unknown daily returns that stand in as the mean of the other bets that day."),
      })
      .nullable(),
    conflicts: z
      .array(conflict)
      .describe(
        "Demands that cannot all be met, as few as there are: without any one of them the rest of these can be.",
      ),
    changes: z
      .array(change)
      .describe(
        "For each limit the smallest change by which a basket becomes possible, smallest first.",
      ),
  })
  .meta({ id: "BasketBuild" });

export const buildBasket = endpoint({
  name: "buildBasket",
  method: "POST",
  path: "/api/v1/basket/build",
  tag: "Baskets",
  summary: "A basket of a day by settings: bets, weights, and why each is in",
  description:
    "Chooses exactly, by mixed-integer programming, then shares the budget out. Only what was known on the day is read; nothing is kept. Settings that no basket can keep to are answered with `feasible: false`, the limits that conflict and the smallest changes that help.",
  params: nothing,
  query: nothing,
  body: basketSettingsSchema.extend({ asOf }),
  answer: answer(build),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/basket/build",
});
