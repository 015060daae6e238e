import { expect, test } from "vitest";
import { skewness } from "./skewness";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("matches the reference example of Excel's SKEW", () => {
  expect(skewness(of(3, 4, 5, 2, 3, gap, 4, 5, 6, 4, 7))).toBeCloseTo(0.359543, 6);
});

test("is unknown without spread or for two values", () => {
  expect(skewness(of(1, 1, 1))).toBeNaN();
  expect(skewness(of(1, 2))).toBeNaN();
});
