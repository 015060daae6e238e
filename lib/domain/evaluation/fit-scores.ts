import type { Recipe } from "@/lib/domain/model/recipes";
import { type Fit, predict, walkForward } from "@/lib/domain/model/walk-forward";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import type { Horizon, StudyWeek } from "./study-week";

/** Return from which a price is three times what it was. */
export const tripleReturn = 2;
/** Half a year of weeks is the least to learn from, and a week of fewer tokens teaches nothing. */
const minWeeks = 26;
export const minTokens = 20;

/** A recipe walked forward: the fit of each week, and each token's score by the fit of its own week. */
export interface FittedScores {
  readonly factorKeys: readonly string[];
  readonly fits: readonly Fit[];
  /** Per week and token; NaN before there was a fit. */
  readonly scores: readonly Float64Array[];
}

/** Fits a recipe for every week from weeks whose outcome was known by then, and scores the week. */
export function fitScores(
  weeks: readonly StudyWeek[],
  factorKeys: readonly string[],
  recipe: Recipe,
): FittedScores {
  const used = recipe.factorKeys ?? factorKeys;
  const columns = used.map((key) => columnOf(factorKeys, key));
  const training = weeks.map((week) => ({
    day: week.day,
    design: pickColumns(week.ranks, factorKeys.length, columns),
    targets: new Map(recipe.horizons.map((horizon) => [horizon, targetOf(week, recipe, horizon)])),
  }));
  const fits = walkForward(training, { ...recipe, terms: columns.length, minWeeks, minTokens });
  const scores = training.map(({ design }, index) => {
    const weights = fits[index]?.weights ?? null;
    return weights === null
      ? new Float64Array(design.length / columns.length).fill(Number.NaN)
      : predict(design, weights);
  });
  return { factorKeys: used, fits, scores };
}

function columnOf(factorKeys: readonly string[], key: string): number {
  const column = factorKeys.indexOf(key);
  if (column < 0) throw new Error(`There is no factor "${key}" to learn from.`);
  return column;
}

function targetOf(week: StudyWeek, { target }: Recipe, horizon: Horizon): Float64Array {
  const forward = week.forward[horizon];
  if (target === "rank") return centredRanks(forward);
  return forward.map((value) => (Number.isNaN(value) ? value : Number(value >= tripleReturn)));
}

/** One factor of each row as it stands. */
export const factorColumn = (week: StudyWeek, factors: number, factor: number): Float64Array =>
  Float64Array.from(
    week.tokenIds,
    (_, token) => week.ranks[token * factors + factor] ?? Number.NaN,
  );

function pickColumns(
  ranks: Float32Array,
  factors: number,
  columns: readonly number[],
): Float32Array {
  const rows = factors === 0 ? 0 : ranks.length / factors;
  const picked = new Float32Array(rows * columns.length);
  for (let row = 0; row < rows; row++)
    for (const [term, column] of columns.entries())
      picked[row * columns.length + term] = ranks[row * factors + column] ?? 0;
  return picked;
}
