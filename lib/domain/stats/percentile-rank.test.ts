import { expect, test } from "vitest";
import { percentileRank } from "./percentile-rank";

const of = (...values: number[]) => Float64Array.from(values);

test("gives ties their mid-rank and stays inside 0 and 1", () => {
  const sorted = of(1, 2, 2, 5);
  expect(sorted.map((value) => percentileRank(sorted, value))).toEqual(of(0.125, 0.5, 0.5, 0.875));
});

test("keeps unknown unknown", () => {
  expect(percentileRank(of(1), Number.NaN)).toBeNaN();
  expect(percentileRank(of(), 1)).toBeNaN();
});
