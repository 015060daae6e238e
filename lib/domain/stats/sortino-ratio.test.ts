import { expect, test } from "vitest";
import { sortinoRatio } from "./sortino-ratio";

test("divides by the falls only", () => {
  // Mean 0.01; downside: √(0.02² / 4) = 0.01.
  const returns = Float64Array.of(0.03, -0.02, 0.03, 0);
  expect(sortinoRatio(returns)).toBeCloseTo(Math.sqrt(365), 10);
});

test("is unknown when nothing fell", () => {
  expect(sortinoRatio(Float64Array.of(0.01, 0.02))).toBeNaN();
});
