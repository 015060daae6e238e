import { expect, test } from "vitest";
import { exponentialMovingAverage } from "./exponential-moving-average";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

const intel = [
  22.2734, 22.194, 22.0847, 22.1741, 22.184, 22.1344, 22.2337, 22.4323, 22.2436, 22.2933, 22.1542,
  22.3926, 22.3816, 22.6109, 23.3558, 24.0519,
];

test("matches StockCharts' published 10-day example", () => {
  const at = (days: number) => exponentialMovingAverage(of(...intel.slice(0, days)), 10);
  expect(at(10)).toBeCloseTo(22.22475, 4);
  expect(at(11)).toBeCloseTo(22.21192, 4);
  expect(at(14)).toBeCloseTo(22.33, 2);
  expect(at(16)).toBeCloseTo(22.8, 1);
});

test("skips gaps and is unknown for too few prices", () => {
  expect(exponentialMovingAverage(of(...intel.slice(0, 5), gap, ...intel.slice(5)), 10)).toBe(
    exponentialMovingAverage(of(...intel), 10),
  );
  expect(exponentialMovingAverage(of(1, 2, gap), 3)).toBeNaN();
});
