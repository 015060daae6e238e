import { expect, test } from "vitest";
import { factors } from "@/lib/domain/factors";
import { gradeKinds } from "./grade";
import { priorModel } from "./prior-model";
import { factorShares, mixWeights, normaliseWeights } from "./weights";

const size = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((total, weight) => total + Math.abs(weight), 0);

test("sizes add up to 1 and signs stay", () => {
  expect(normaliseWeights({ a: 3, b: -1 })).toEqual({ a: 0.75, b: -0.25 });
  expect(normaliseWeights({ a: 0 })).toEqual({ a: 0 });
});

test("overall mixes the horizons 35, 40 and 25", () => {
  const { overall } = mixWeights({ trader: { a: 5 }, investor: { b: 1 }, moonshot: { c: -2 } });
  expect(overall.a).toBeCloseTo(0.35, 12);
  expect(overall.b).toBeCloseTo(0.4, 12);
  expect(overall.c).toBeCloseTo(-0.25, 12);
});

test("a factor that the model does not know weighs nothing; one that only the model knows still counts in the total", () => {
  const weights = mixWeights({ trader: { a: 1, gone: 1 }, investor: { a: 1 }, moonshot: { a: 1 } });
  expect([...factorShares(weights.trader, ["a", "new"])]).toEqual([0.5, 0]);
});

test("a product counts half for each of its factors", () => {
  expect([...factorShares({ a: 1, "a*b": -1 }, ["a", "b"])]).toEqual([0.75, 0.25]);
});

test("the prior weighs known factors only, each grade adding up to 1, prices and volumes most of it", () => {
  const keys = new Set<string>(factors.map(({ key }) => key));
  for (const kind of gradeKinds) {
    expect(size(priorModel.weights[kind])).toBeCloseTo(1, 12);
    for (const key of Object.keys(priorModel.weights[kind])) expect(keys).toContain(key);
  }
  expect(priorModel.id).toMatch(/^prior-[0-9a-f]{8}$/);
});

test("the prior follows the measured evidence, not folklore", () => {
  const { trader, investor } = priorModel.weights;
  for (const weights of [trader, investor]) {
    expect(weights.volatility60d).toBeLessThan(0);
    expect(weights.return90d).toBeLessThan(0);
    expect(weights.maxReturn30d).toBeLessThan(0);
    expect(weights.ageDays).toBeGreaterThan(0);
  }
  expect(Math.abs(trader.return7d ?? 0)).toBeLessThan(0.02);
});
