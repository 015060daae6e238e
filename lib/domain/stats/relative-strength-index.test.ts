import { expect, test } from "vitest";
import { relativeStrengthIndex } from "./relative-strength-index";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

const closes = [
  44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931,
  46.0328, 45.614, 46.282, 46.282, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439,
];

test("matches StockCharts' published 14-day example of Wilder's RSI", () => {
  const at = (days: number) => relativeStrengthIndex(of(...closes.slice(0, days)));
  expect(at(15)).toBeCloseTo(70.53, 1);
  expect(at(16)).toBeCloseTo(66.32, 1);
  expect(at(18)).toBeCloseTo(69.41, 1);
  expect(at(20)).toBeCloseTo(57.97, 1);
});

test("is 100 when prices only rose, 50 when nothing moved, unknown for too few changes", () => {
  expect(relativeStrengthIndex(of(1, 2, 3), 2)).toBe(100);
  expect(relativeStrengthIndex(of(1, 1, gap, 1), 2)).toBe(50);
  expect(relativeStrengthIndex(of(1, 2, gap), 2)).toBeNaN();
});
