import { expect, test } from "vitest";
import { movablesOf } from "./movables";
import { productTerm } from "./terms";

const factorKeys = ["return7d", "volatility60d", "ageDays", "sentiment"];
const others = Float64Array.of(1, 2);
const input = { factorKeys, valuesOfOthers: () => others };

test("a rank is worth twice its weight, and in a product what the other rank makes of it", () => {
  const weights = { return7d: 0.5, [productTerm("return7d", "volatility60d")]: -0.5 };
  const ranks = Float64Array.of(0.2, 0.75, 0.5, Number.NaN);
  const movables = movablesOf({ ...input, weights, ranks });
  expect(movables).toEqual([
    { key: "return7d", rank: 0.2, gain: 2 * 0.5 - 2 * 0.5 * 0.5, others },
    { key: "volatility60d", rank: 0.75, gain: -2 * 0.5 * -0.6, others },
  ]);
});

test("age moves with time alone, and an unknown value may become known", () => {
  const weights = { ageDays: 0.5, sentiment: 0.5 };
  const ranks = Float64Array.of(0.2, 0.75, 0.5, Number.NaN);
  expect(movablesOf({ ...input, weights, ranks })).toEqual([
    { key: "sentiment", rank: Number.NaN, gain: 1, others },
  ]);
});
