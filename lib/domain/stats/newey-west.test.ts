import { expect, test } from "vitest";
import { neweyWest } from "./newey-west";

test("agrees with values worked out by hand", () => {
  // Deviations −1.5, −0.5, 0.5, 1.5: γ0 = 1.25, γ1 = 0.3125, so lag 1 gives 1.25 + 2·½·0.3125 = 1.5625.
  const series = Float64Array.of(1, 2, 3, 4);
  const plain = neweyWest(series, 0);
  expect(plain.mean).toBe(2.5);
  expect(plain.standardError).toBeCloseTo(Math.sqrt(1.25 / 4), 12);
  const lagged = neweyWest(series, 1);
  expect(lagged.standardError).toBeCloseTo(0.625, 12);
  expect(lagged.t).toBeCloseTo(4, 12);
  expect(lagged.n).toBe(4);
});

test("leaves unknown values out and claims nothing without spread", () => {
  expect(neweyWest(Float64Array.of(1, Number.NaN, 3), 0).n).toBe(2);
  expect(neweyWest(Float64Array.of(2, 2, 2), 1).t).toBeNaN();
  expect(neweyWest(new Float64Array(0), 1).mean).toBeNaN();
});
