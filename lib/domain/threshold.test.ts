import { expect, test } from "vitest";
import { combine, meets } from "./threshold";

test("holds a value against a bound, and leaves an unknown one open", () => {
  expect(meets({ is: "above", threshold: 1 }, 1)).toBe(false);
  expect(meets({ is: "atLeast", threshold: 1 }, 1)).toBe(true);
  expect(meets({ is: "below", threshold: 1 }, 1)).toBe(false);
  expect(meets({ is: "atMost", threshold: 1 }, 1)).toBe(true);
  expect(meets({ is: "atMost", threshold: 1 }, Number.NaN)).toBeNull();
});

test("a stored 10 % is not above 10 %", () => {
  expect(meets({ is: "above", threshold: 0.1 }, Math.fround(0.1))).toBe(false);
  expect(meets({ is: "below", threshold: 0.7 }, Math.fround(0.7))).toBe(false);
});

test("unknown verdicts stay open unless another one decides", () => {
  expect(combine("any", [false, null, true])).toBe(true);
  expect(combine("any", [false, null])).toBeNull();
  expect(combine("any", [false, false])).toBe(false);
  expect(combine("all", [true, null, false])).toBe(false);
  expect(combine("all", [true, null])).toBeNull();
  expect(combine("all", [true, true])).toBe(true);
});
