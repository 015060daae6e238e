import { describe, expect, it } from "vitest";
import { deflatedSharpe, luckySharpe, probabilisticSharpe } from "./deflated-sharpe";
import { normalCdf, normalQuantile } from "./normal";

describe("the deflated Sharpe ratio", () => {
  // Bailey and López de Prado 2014: 2.5 a year over 1,250 days, skewness −3, kurtosis 10, variance of the trials ½ a year.
  const sample = { sharpe: 2.5 / Math.sqrt(250), periods: 1250, skewness: -3, kurtosis: 10 };
  const variance = 0.5 / 250;

  it("agrees with the published worked example", () => {
    expect(luckySharpe(variance, 100)).toBeCloseTo(0.1132, 4);
    expect(deflatedSharpe(sample, variance, 100)).toBeCloseTo(0.9004, 3);
    expect(deflatedSharpe(sample, variance, 46)).toBeCloseTo(0.9505, 3);
  });

  it("asks nothing of luck for a single try", () => {
    expect(luckySharpe(variance, 1)).toBe(0);
    expect(deflatedSharpe(sample, variance, 1)).toBe(probabilisticSharpe(sample, 0));
  });
});

it("knows the normal distribution", () => {
  expect(normalCdf(1.96)).toBeCloseTo(0.975_002_1, 6);
  expect(normalCdf(-3)).toBeCloseTo(0.001_349_9, 6);
  for (const p of [0.01, 0.3, 0.5, 0.975]) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 9);
});
