import { expect, test } from "vitest";
import type { StudyWeek } from "@/lib/domain/evaluation/study-week";
import { byKind } from "@/lib/domain/grading/assign-grades";
import { fitModel, walkForwardModels } from "./fitted-model";
import { fittedRecipes } from "./recipes";

const keys = [...fittedRecipes.trader.factorKeys];
const tokens = 24;
const count = 48;

/** Weeks in which what follows is the product of the first two ranks. */
function week(index: number): StudyWeek {
  const at = (i: number) => Math.sin(i * 12.9898 + index * 78.233) * 43758.5453;
  const ranks = Float32Array.from(
    { length: tokens * keys.length },
    (_, i) => 2 * (at(i) - Math.floor(at(i))) - 1,
  );
  const follows = Float64Array.from(
    { length: tokens },
    (_, i) => (ranks[i * keys.length] ?? 0) * (ranks[i * keys.length + 1] ?? 0),
  );
  return {
    day: 18_000 + 7 * index,
    tokenIds: Array.from({ length: tokens }, (_, i) => `t${i}`),
    ranks,
    placed: { crossSection: "plain", values: ranks },
    ranksAmongAll: ranks,
    grades: byKind(() => new Float64Array(tokens)),
    forward: { 7: follows, 14: follows, 30: follows, 90: follows, 180: follows },
    vanished: { 7: 0, 14: 0, 30: 0, 90: 0, 180: 0 },
    bitcoin: { 7: 0, 14: 0, 30: 0, 90: 0, 180: 0 },
  };
}

const weeks = Array.from({ length: count }, (_, index) => week(index));

test("finds an effect that only the product of two ranks has", () => {
  const model = fitModel(weeks, keys, weeks.at(-1)?.day ?? 0);
  const [largest] = Object.entries(model?.weights.trader ?? {}).sort(
    ([, a], [, b]) => Math.abs(b) - Math.abs(a),
  );
  expect(largest?.[0]).toBe(`${keys[0]}*${keys[1]}`);
  expect(largest?.[1]).toBeGreaterThan(0);
  expect(model?.fit.outOfSample.trader?.rankIc).toBeGreaterThan(0.3);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
}, 30_000);

test("a model is the same whether or not later weeks are stored, and null before there is enough", () => {
  const models = walkForwardModels(weeks, keys, { everyWeeks: 1 });
  const earlier = weeks.at(-4)?.day ?? 0;
  expect(fitModel(weeks, keys, earlier)).toEqual(models.find(({ day }) => day === earlier));
  expect(fitModel(weeks, keys, weeks[20]?.day ?? 0)).toBeNull();
  for (const { day, fit } of models) expect(fit.learnedTo + 7).toBeLessThanOrEqual(day);
}, 30_000);
