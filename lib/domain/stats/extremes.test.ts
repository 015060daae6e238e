import { expect, test } from "vitest";
import { highest, lowest } from "./extremes";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("skip the unknown", () => {
  expect(highest(of(gap, -3, -1, gap))).toBe(-1);
  expect(lowest(of(gap, -3, -1, gap))).toBe(-3);
  expect(highest(of(gap))).toBeNaN();
  expect(lowest(of())).toBeNaN();
});
