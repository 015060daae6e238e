import { expect, test } from "vitest";
import { downsideDeviation } from "./downside-deviation";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("matches the worked example of Rollinger and Hoffman (2.264 %)", () => {
  const annual = of(0.17, 0.15, 0.23, -0.05, 0.12, gap, 0.09, 0.13, -0.04);
  expect(downsideDeviation(annual)).toBeCloseTo(0.02264, 5);
});

test("is 0 when nothing fell short and unknown when nothing is known", () => {
  expect(downsideDeviation(of(0.1, 0))).toBe(0);
  expect(downsideDeviation(of(gap))).toBeNaN();
});
