import { expect, test } from "vitest";
import { stepsSinceSteepestFall } from "./steepest-fall";

test("finds where the largest relative loss ends", () => {
  expect(stepsSinceSteepestFall(Float64Array.of(100, 90, 9, 8, 8))).toBe(2);
  expect(stepsSinceSteepestFall(Float64Array.of(100, Number.NaN, 10, 9))).toBe(1);
});

test("is unknown when nothing falls or nothing is known", () => {
  expect(stepsSinceSteepestFall(Float64Array.of(1, 1, 2))).toBeNaN();
  expect(stepsSinceSteepestFall(Float64Array.of(Number.NaN))).toBeNaN();
  expect(stepsSinceSteepestFall(new Float64Array(0))).toBeNaN();
});
