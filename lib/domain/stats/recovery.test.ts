import { expect, test } from "vitest";
import { recovery } from "./recovery";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("is the share of the deepest fall that has been made up", () => {
  expect(recovery(of(10, 4, 7))).toBe(0.5);
  expect(recovery(of(10, gap, 4, gap))).toBe(0);
  expect(recovery(of(10, 4, 16))).toBe(2);
});

test("takes the deepest fall, not the latest", () => {
  expect(recovery(of(10, 2, 8, 4))).toBe(0.25);
  expect(recovery(of(8, 4, 100, 10, 55))).toBe(0.5);
});

test("is unknown without a fall and without prices", () => {
  expect(recovery(of(1, 1, 2))).toBeNaN();
  expect(recovery(of(gap))).toBeNaN();
});
