import { expect, test } from "vitest";
import { averageDirectionalIndex } from "./average-directional-index";

test("follows Wilder's steps by hand for a length of 2", () => {
  // Changes +2, −1, +3. Sums 2/0 → 100; 1/1 → 0; 3.5/0.5 → 75. Mean of the first two 50, then 50 + (75 − 50) / 2.
  expect(averageDirectionalIndex(Float64Array.of(1, 3, 2, 5), 2)).toBe(62.5);
});

test("needs 2 · length − 2 changes, gaps left out, and a price that moves", () => {
  expect(averageDirectionalIndex(Float64Array.of(1, Number.NaN, 3, 2), 2)).toBe(50);
  expect(averageDirectionalIndex(Float64Array.of(1, 3), 2)).toBeNaN();
  expect(averageDirectionalIndex(new Float64Array(50).fill(7))).toBeNaN();
});
