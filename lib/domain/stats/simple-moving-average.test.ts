import { expect, test } from "vitest";
import { simpleMovingAverage } from "./simple-moving-average";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("averages the last days", () => {
  expect(simpleMovingAverage(of(100, 1, 2, 3), 3)).toBe(2);
});

test("is unknown when too few of them are known", () => {
  expect(simpleMovingAverage(of(1, gap, 3), 3)).toBeNaN();
});
