import { expect, test } from "vitest";
import { maxDrawdown } from "./max-drawdown";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("is the deepest fall from an earlier high", () => {
  expect(maxDrawdown(of(100, 150, gap, 90, 120, 80, 200))).toBeCloseTo(80 / 150 - 1, 12);
});

test("is 0 when nothing fell and unknown without a price", () => {
  expect(maxDrawdown(of(1, 2))).toBe(0);
  expect(maxDrawdown(of(gap))).toBeNaN();
});
