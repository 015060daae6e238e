import { expect, test } from "vitest";
import { sharpeRatio } from "./sharpe-ratio";

test("is mean over sample deviation, a year's worth", () => {
  const returns = Float64Array.of(0.01, 0.03, Number.NaN, 0.02);
  expect(sharpeRatio(returns)).toBeCloseTo(2 * Math.sqrt(365), 10);
});

test("is unknown without spread", () => {
  expect(sharpeRatio(Float64Array.of(0, 0, 0))).toBeNaN();
  expect(sharpeRatio(Float64Array.of(0.1))).toBeNaN();
});
