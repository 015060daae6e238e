import { expect, test } from "vitest";
import { valueAtRisk } from "./value-at-risk";

test("is the loss that one day in twenty exceeds, as a positive number", () => {
  const returns = Float64Array.from({ length: 101 }, (_, i) => (i - 50) / 1000);
  expect(valueAtRisk(returns)).toBeCloseTo(0.045, 12);
  expect(valueAtRisk(returns, 0.01)).toBeCloseTo(0.049, 12);
});

test("is unknown when nothing is known", () => {
  expect(valueAtRisk(Float64Array.of(Number.NaN))).toBeNaN();
});
