import { describe, expect, test } from "vitest";
import { isSameAsset } from "./same-asset";

const prices = (values: readonly number[], firstDay = 0) =>
  new Map(values.map((price, i) => [firstDay + i, price]));

describe("isSameAsset", () => {
  test("believes prices that differ by a few percent, one bad day included", () => {
    const one = prices([1, 1.1, 1.2, 1.3, 1.4]);
    expect(isSameAsset(one, prices([1.02, 1.08, 900, 1.31, 1.38]))).toBe(true);
  });

  test("does not believe another price level", () => {
    expect(isSameAsset(prices([1, 1, 1, 1, 1]), prices([3, 3, 3, 3, 3]))).toBe(false);
  });

  test("needs five shared days", () => {
    expect(isSameAsset(prices([1, 1, 1, 1]), prices([1, 1, 1, 1]))).toBe(false);
    expect(isSameAsset(prices([1, 1, 1, 1, 1, 1]), prices([1, 1, 1, 1, 1], 3))).toBe(false);
  });
});
