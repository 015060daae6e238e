import { expect, test } from "vitest";
import { sum } from "./sum";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("adds what is known; nothing known is unknown, not 0", () => {
  expect(sum(of(1, gap, -4))).toBe(-3);
  expect(sum(of(gap))).toBeNaN();
});
