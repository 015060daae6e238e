import { expect, test } from "vitest";
import { designOf, termsOf } from "@/lib/domain/evaluation/term-design";
import { centredRanks } from "@/lib/domain/stats/centred-ranks";
import { rankCorrelation } from "@/lib/domain/stats/rank-correlation";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { fittedRecipes } from "./recipes";
import { predict, walkForward } from "./walk-forward";

const recipe = fittedRecipes.trader;
const terms = termsOf(recipe, []);
const minWeeks = 26;
const taught = 20;
const judged = 120;

/** Weeks of independent ranks, one more than are needed to learn; the last one, which is judged, has more tokens. */
const designs = Array.from({ length: minWeeks + 1 }, (_, week) => {
  const uniform = seededUniform(week + 1);
  const rows = week === minWeeks ? judged : taught;
  const ranks = Float32Array.from(
    { length: rows * recipe.factorKeys.length },
    () => 2 * uniform() - 1,
  );
  return designOf(ranks, rows, recipe.factorKeys, terms);
});

/** Rank IC of the whole recipe, ranks and all products, in the week it had not seen, as a z score. */
function zScore(seed: number, effect: number): number {
  const uniform = seededUniform(1000 + seed);
  const product = recipe.factorKeys.length;
  const outcomes = designs.map(({ rows, values }) =>
    centredRanks(
      Float64Array.from(
        { length: rows },
        (_, row) => effect * (values[row * terms.length + product] ?? 0) + 2 * uniform() - 1,
      ),
    ),
  );
  const weeks = designs.map((design, week) => ({
    day: 18_000 + 7 * week,
    design,
    targets: new Map(recipe.horizons.map((days) => [days, outcomes[week] ?? new Float64Array(0)])),
  }));
  const { horizons, penalty, halfWeightTokens } = recipe;
  const fits = walkForward(weeks, {
    ...{ horizons, penalty, halfWeightTokens, minWeeks },
    terms: terms.length,
    minTokens: taught,
  });
  const weights = fits.at(-1)?.weights;
  const [design, outcome] = [designs.at(-1), outcomes.at(-1)];
  if (!(weights && design && outcome)) throw new Error("There was too little to learn from.");
  return Math.sqrt(judged - 1) * rankCorrelation(predict(design, weights), outcome);
}

test("the whole recipe finds an effect that only a product has", () => {
  expect(terms.length).toBe(276);
  expect(zScore(1, 20)).toBeGreaterThan(4);
});

test("and chance stays chance to it: false alarms in at most 5 % of 200 seeds", {
  timeout: 60_000,
}, () => {
  const scores = Float64Array.from({ length: 200 }, (_, seed) => zScore(seed, 0));
  expect(scores.filter((z) => z > 2).length).toBeLessThanOrEqual(10);
  expect(scores.filter((z) => z < -2).length).toBeLessThanOrEqual(10);
});
