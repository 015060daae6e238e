import { expect, test } from "vitest";
import { correlation } from "./correlation";

test("agrees with Anscombe's first data set", () => {
  const x = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
  const y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
  expect(correlation(x, y)).toBeCloseTo(0.81642051634484, 12);
});

test("leaves pairs with an unknown out and has no answer without spread", () => {
  expect(correlation(Float64Array.of(1, 2, Number.NaN), Float64Array.of(2, 4, 9))).toBeCloseTo(1);
  expect(correlation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNaN();
  expect(correlation(Float64Array.of(1), Float64Array.of(1))).toBeNaN();
});
