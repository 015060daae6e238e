import { expect, test } from "vitest";
import { quantile } from "./quantile";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("matches the reference example of Excel's PERCENTILE.INC and R's type 7", () => {
  expect(quantile(of(1, 3, gap, 2, 4), 0.3)).toBeCloseTo(1.9, 12);
  expect(
    quantile(
      Float64Array.from({ length: 10 }, (_, i) => 10 - i),
      0.25,
    ),
  ).toBe(3.25);
});

test("reaches both ends and is unknown for no values", () => {
  expect(quantile(of(5, 1), 0)).toBe(1);
  expect(quantile(of(5, 1), 1)).toBe(5);
  expect(quantile(of(), 0.5)).toBeNaN();
});
