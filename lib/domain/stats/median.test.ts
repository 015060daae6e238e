import { expect, test } from "vitest";
import { median } from "./median";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("is the middle of what is known", () => {
  expect(median(of(9, gap, 1, 4))).toBe(4);
  expect(median(of(9, 1))).toBe(5);
  expect(median(of(gap))).toBeNaN();
});
