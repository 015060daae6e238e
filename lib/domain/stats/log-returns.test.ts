import { expect, test } from "vitest";
import { logReturns } from "./log-returns";

const gap = Number.NaN;

test("spans a short gap, gives days without a price no return, and stops at a long gap", () => {
  const prices = Float64Array.of(1, gap, Math.E, 1, gap, gap, 7);
  const out = new Float64Array(7);
  logReturns(prices, 2, out);
  expect([...out]).toEqual([gap, gap, 1, -1, gap, gap, gap]);
});
