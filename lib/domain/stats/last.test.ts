import { expect, test } from "vitest";
import { last } from "./last";

test("is the value of the day, unknown included", () => {
  expect(last(Float64Array.of(1, 2))).toBe(2);
  expect(last(Float64Array.of(1, Number.NaN))).toBeNaN();
  expect(last(new Float64Array(0))).toBeNaN();
});
