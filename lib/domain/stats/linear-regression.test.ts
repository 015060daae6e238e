import { expect, test } from "vitest";
import { linearRegression } from "./linear-regression";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("matches the reference examples of Excel's SLOPE and INTERCEPT", () => {
  const y = of(2, 3, 9, 1, 8, 7, 5, gap, 4);
  const x = of(6, 5, 11, 7, 5, 4, 4, 4, gap);
  const line = linearRegression(y, x);
  expect(line.slope).toBeCloseTo(0.305556, 6);
  expect(line.pairs).toBe(7);
  expect(linearRegression(of(2, 3, 9, 1, 8), of(6, 5, 11, 7, 5)).intercept).toBeCloseTo(
    0.0483871,
    7,
  );
});

test("is unknown for a constant x", () => {
  expect(linearRegression(of(1, 2), of(3, 3)).slope).toBeNaN();
});
