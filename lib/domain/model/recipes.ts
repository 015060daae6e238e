import type { GradeKind } from "@/lib/domain/grading/grade";
import type { CrossSection } from "./cross-section";

/** What a model learns from and how; the weights follow from the market. */
export interface Recipe {
  /** Factors it weighs; all that were handed in when null. */
  readonly factorKeys: readonly string[] | null;
  /** What is foretold: where a token's return will rank, or whether it will be in the highest tenth. */
  readonly target: "rank" | "topTenth";
  /** Whether the products of every two of its ranks are weighed too. */
  readonly hasProducts: boolean;
  /** How values become the numbers that are weighed. */
  readonly crossSection: CrossSection;
  /** Horizons that are learnt together, in days. */
  readonly horizons: readonly (7 | 14 | 30 | 90 | 180)[];
  readonly penalty: number;
  readonly halfWeightTokens: number;
}

const pricesAndVolumes = [
  "return7d",
  "return30d",
  "return90d",
  "return180d",
  "volatility60d",
  "maxReturn30d",
  "skewness60d",
  "drawdown180d",
  "ageDays",
  "marketCapLog",
  "turnover30d",
  "volumeTrend",
  "amihudIlliquidity30d",
  "betaMarket90d",
] as const;

const learnt: readonly string[] = [
  ...pricesAndVolumes,
  "idiosyncraticVolatility90d",
  "skewness90d",
  "returnAutocorrelation90d",
  "supplyGrowth180d",
  "aboveLow90d",
  "marketCorrelation90d",
  "upDaysShare60d",
  "medianVolume30d",
  "returnVolumeCorrelation60d",
];

const fitted = {
  factorKeys: learnt,
  hasProducts: true,
  crossSection: "plain",
  penalty: 4,
  halfWeightTokens: 300,
} as const;

export type FittedRecipes = Readonly<Record<Exclude<GradeKind, "overall">, Recipe>>;

/** The fitted model. Horizons beside the one foretold add outcomes that are known sooner or are less noisy. */
export const fittedRecipes = {
  trader: { ...fitted, target: "rank", horizons: [7, 14, 30] },
  investor: { ...fitted, target: "rank", horizons: [7, 30, 180] },
  moonshot: { ...fitted, target: "topTenth", horizons: [90, 180] },
} as const satisfies FittedRecipes;

/** The same recipes with values placed in another way. */
export const fittedRecipesWith = (crossSection: CrossSection): FittedRecipes => ({
  trader: { ...fittedRecipes.trader, crossSection },
  investor: { ...fittedRecipes.investor, crossSection },
  moonshot: { ...fittedRecipes.moonshot, crossSection },
});

/** Variants compared before the recipe was fixed; docs/evaluation.md names them. */
export const trials = 330;

/** What the fitted model is compared with: a plain ridge on 14 ranks, each week the same, for the horizon that is judged. */
export const yardstickRecipe = (horizonDays: 30 | 90): Recipe => ({
  factorKeys: pricesAndVolumes,
  target: "rank",
  hasProducts: false,
  crossSection: "plain",
  horizons: [horizonDays],
  penalty: 0.3,
  halfWeightTokens: 0,
});
