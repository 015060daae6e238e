import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import type { Weights } from "@/lib/domain/grading/grade";
import type { FactorWeights } from "@/lib/domain/grading/weights";
import { mixWeights } from "@/lib/domain/grading/weights";
import { type FittedRecipes, fittedRecipes, type Recipe } from "@/lib/domain/model/recipes";
import { type Fit, predict, walkForward } from "@/lib/domain/model/walk-forward";
import type { WeekDesign } from "@/lib/domain/model/week-design";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import type { Horizon, StudyWeek } from "./study-week";
import { designOf, placesOf, sizeOf, termsOf } from "./term-design";

/** Centred rank from which a return is in the highest tenth of its week. */
const topTenth = 0.8;
/** Half a year of weeks is the least to learn from, and a week of fewer tokens teaches nothing. */
const minWeeks = 26;
export const minTokens = 20;

/** A recipe walked forward: the fit of each week, and each token's score by the fit of its own week. */
export interface FittedScores {
  readonly terms: readonly string[];
  readonly fits: readonly Fit[];
  /** Per week and token; NaN before there was a fit. */
  readonly scores: readonly Float64Array[];
}

/** Weeks with the terms of a recipe laid out for their tokens. */
interface LaidOutWeeks {
  readonly terms: readonly string[];
  readonly weeks: readonly { readonly week: StudyWeek; readonly design: WeekDesign }[];
}

/** Fits a recipe for every week from weeks whose outcome was known by then, and scores the week. */
export const fitScores = (
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  recipe: Recipe,
): FittedScores => fitLaidOut(layOut(weeks, factorKeys, recipe), recipe);

/** The three grades that are fitted; their terms are the same and are laid out once. */
export function fitGrades(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  recipes: FittedRecipes = fittedRecipes,
) {
  const laidOut = layOut(weeks, factorKeys, recipes.trader);
  return {
    laidOut,
    trader: fitLaidOut(laidOut, recipes.trader),
    investor: fitLaidOut(laidOut, recipes.investor),
    moonshot: fitLaidOut(laidOut, recipes.moonshot),
  };
}

export type FittedGrades = ReturnType<typeof fitGrades>;

function layOut(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  recipe: Recipe,
): LaidOutWeeks {
  const terms = termsOf(recipe, factorKeys);
  return {
    terms,
    weeks: weeks.map((week) => ({
      week,
      design: designOf(
        placesOf(week, recipe.crossSection),
        week.tokenIds.length,
        factorKeys,
        terms,
      ),
    })),
  };
}

function fitLaidOut({ terms, weeks }: LaidOutWeeks, recipe: Recipe): FittedScores {
  const training = weeks.map(({ week, design }) => ({
    day: week.day,
    design,
    targets: new Map(recipe.horizons.map((days) => [days, targetOf(week, recipe, days)])),
  }));
  const fits = walkForward(training, { ...recipe, terms: terms.length, minWeeks, minTokens });
  const scores = training.map(({ design }, index) =>
    scoresBy(design, fits[index]?.weights ?? null),
  );
  return { terms, fits, scores };
}

/** Scores by weights of the laid out terms; NaN without any. */
const scoresBy = (design: WeekDesign, weights: Float64Array | null): Float64Array =>
  weights === null ? new Float64Array(design.rows).fill(Number.NaN) : predict(design, weights);

function targetOf(week: StudyWeek, { target }: Recipe, horizon: Horizon): Float64Array {
  const ranks = centredRanks(week.forward[horizon]);
  if (target === "rank") return ranks;
  return ranks.map((rank) => (Number.isNaN(rank) ? rank : Number(rank > topTenth)));
}

/** One factor of each row as it stands. */
export const factorColumn = (week: StudyWeek, factors: number, factor: number): Float64Array =>
  Float64Array.from(
    week.tokenIds,
    (_, token) => week.ranks[token * factors + factor] ?? Number.NaN,
  );

/** Weights by term as fitted for one week; all 0 before there was a fit. */
export function weightsOf({ terms, fits }: FittedScores, week: number): FactorWeights {
  const weights = fits[week]?.weights;
  return Object.fromEntries(terms.map((term, i) => [term, sizeOf(term) * (weights?.[i] ?? 0)]));
}

/** Normalised weights of all four grades as fitted for one week; null before there was a fit of each. */
export function weightsOfWeek(fitted: FittedGrades, week: number): Weights | null {
  const { trader, investor, moonshot } = fitted;
  if ([trader, investor, moonshot].some(({ fits }) => (fits[week]?.weights ?? null) === null))
    return null;
  return mixWeights({
    trader: weightsOf(trader, week),
    investor: weightsOf(investor, week),
    moonshot: weightsOf(moonshot, week),
  });
}

/** Scores by the mixture of the three horizons' weights, as the overall grade is made. */
export function overallScores(fitted: FittedGrades): Float64Array[] {
  const { terms, weeks } = fitted.laidOut;
  return weeks.map(({ design }, i) =>
    scoresByWeights(design, terms, weightsOfWeek(fitted, i)?.overall),
  );
}

/**
 * Scores of all four grades as they are served: the weights of each week on ranks among all graded tokens of its day instead
 * of those among the tokens that are judged.
 */
export function servedScores(
  fitted: FittedGrades,
  factorKeys: readonly string[],
): ByKind<Float64Array[]> {
  const { terms, weeks } = fitted.laidOut;
  const scored = weeks.map(({ week: { ranksAmongAll, tokenIds } }, i) => {
    const design = designOf(ranksAmongAll, tokenIds.length, factorKeys, terms);
    const weights = weightsOfWeek(fitted, i);
    return byKind((kind) => scoresByWeights(design, terms, weights?.[kind]));
  });
  return byKind((kind) => scored.map((scores) => scores[kind]));
}

const scoresByWeights = (
  design: WeekDesign,
  terms: readonly string[],
  weights: FactorWeights | undefined,
): Float64Array =>
  scoresBy(
    design,
    weights ? Float64Array.from(terms, (term) => (weights[term] ?? 0) / sizeOf(term)) : null,
  );
