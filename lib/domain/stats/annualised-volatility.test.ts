import { expect, test } from "vitest";
import { annualisedVolatility } from "./annualised-volatility";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("is the sample deviation of daily returns times the root of 365", () => {
  expect(annualisedVolatility(of(0.01, gap, -0.01))).toBeCloseTo(
    Math.SQRT2 * 0.01 * Math.sqrt(365),
    12,
  );
});
