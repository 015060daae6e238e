import { expect, test } from "vitest";
import { trailingRun } from "./trailing-run";

test("counts the equal values at the end", () => {
  expect(trailingRun(Float64Array.of(3, 1, 3, 3))).toBe(2);
  expect(trailingRun(Float64Array.of(7, 7))).toBe(2);
  expect(trailingRun(Float64Array.of(7, Number.NaN))).toBe(0);
  expect(trailingRun(new Float64Array(0))).toBe(0);
});
