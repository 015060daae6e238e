import { expect, test } from "vitest";
import { mean } from "./mean";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("averages what is known and is unknown where nothing is", () => {
  expect(mean(of(1, gap, 4))).toBe(2.5);
  expect(mean(of(gap))).toBeNaN();
});
