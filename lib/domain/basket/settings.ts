import { z } from "zod";
import { defaultExitRules, exitRulesSchema } from "./exit-rules";
import { sleeves } from "./sleeves/index";

const share = z.number().min(0).max(1);
const tokenIds = z.array(z.string().min(1).max(120)).max(500);

/** Where the candidates come from: the whole market of the day, a screen in the expression language, or named tokens (a watchlist). */
const poolSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("market") }),
  z.object({ kind: z.literal("screen"), where: z.string().min(1).max(2000) }),
  z.object({ kind: z.literal("tokens"), ids: tokenIds.min(1) }),
]);

/** Ways to share the money out among the chosen bets. */
export const weightings = [
  "equal",
  "inverse-volatility",
  "hierarchical-risk-parity",
  "minimum-cvar",
  "maximum-diversification",
  "capped-kelly",
] as const;

/** What the candidates and the basket must keep to. Shares are of the budget; null: no limit. */
const limitsSchema = z.object({
  maxSectorShare: share.nullable().default(0.4),
  maxChainShare: share.nullable().default(0.6),
  maxSleeveShare: share.nullable().default(null),
  maxTokenShare: share.nullable().default(0.25),
  minGrade: z.number().min(0).max(100).nullable().default(60),
  minVolume24hUsd: z.number().min(0).nullable().default(50_000),
  minLiquidityUsd: z.number().min(0).nullable().default(null),
  minMarketCapUsd: z.number().min(0).nullable().default(1_000_000),
  maxMarketCapUsd: z.number().min(0).nullable().default(1_000_000_000),
  minCoverage: share.nullable().default(null),
  minEarly: z.number().min(0).max(100).nullable().default(null),
  /** No token with a severe red flag. */
  noSevereFlags: z.boolean().default(true),
  /** Keys of flags that exclude a token whatever their severity. */
  excludedFlags: z.array(z.string().max(60)).max(100).default([]),
  /** Greatest correlation of daily log returns between any two bets; pairs with too little shared history pass. */
  maxCorrelation: z.number().min(-1).max(1).nullable().default(0.8),
});

const sleeveShares = z
  .array(z.object({ id: z.string().max(60), share }))
  .max(12)
  .refine((chosen) => new Set(chosen.map(({ id }) => id)).size === chosen.length, {
    error: "A sleeve is named more than once.",
  })
  .refine(
    (chosen) =>
      chosen.length === 0 || Math.abs(chosen.reduce((sum, { share: s }) => sum + s, 0) - 1) < 1e-6,
    { error: "The shares of the sleeves must add up to 1." },
  );

/** Every sleeve with its default share: balance is what one gets without choosing. */
const defaultSleeves = sleeves.flatMap(({ id, defaultShare }) =>
  defaultShare > 0 ? [{ id, share: defaultShare }] : [],
);

/** Everything a person chooses about a basket: what the page edits, the API takes and a saved basket keeps. */
export const basketSettingsSchema = z.object({
  budgetUsd: z.number().min(10).max(1e9).default(1000),
  horizonDays: z.union([z.literal(30), z.literal(90), z.literal(180)]).default(90),
  appetite: z.enum(["careful", "balanced", "bold"]).default("balanced"),
  bets: z.int().min(1).max(30).default(8),
  /** Sleeves and the share of the money each should get; the shares add up to 1. Empty: no sleeves. */
  sleeves: sleeveShares.default(defaultSleeves),
  pool: poolSchema.default({ kind: "market" }),
  limits: limitsSchema.prefault({}),
  mustHave: tokenIds.default([]),
  never: tokenIds.default([]),
  weighting: z.enum(weightings).default("equal"),
  /** No position above what its pool takes at this slippage, as a fraction of the price. */
  maxSlippageFraction: z.number().gt(0).max(0.5).default(0.02),
  minOrderUsd: z.number().min(0).max(1e6).default(10),
  exits: exitRulesSchema.default(defaultExitRules),
  /** Of every random draw, so that equal settings on equal data give equal figures. */
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});

export type BasketSettings = z.output<typeof basketSettingsSchema>;
export type BasketLimits = BasketSettings["limits"];
export type Weighting = BasketSettings["weighting"];
