import { expect, test } from "vitest";
import { relativeChange } from "./relative-change";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("compares the ends", () => {
  expect(relativeChange(of(2, gap, 3))).toBe(0.5);
});

test("is unknown when an end is, or when the first is 0", () => {
  expect(relativeChange(of(gap, 3))).toBeNaN();
  expect(relativeChange(of(2, gap))).toBeNaN();
  expect(relativeChange(of(0, 3))).toBeNaN();
});
