import { describe, expect, test } from "vitest";
import { hasSamePrices, isSameRecord, type Sightings } from "./same-asset";

const sightings = (
  values: readonly (readonly [price: number, volume: number])[],
  firstDay = 0,
): Sightings => new Map(values.map(([price, volume], i) => [firstDay + i, { price, volume }]));

const prices = (values: readonly number[], firstDay = 0) =>
  sightings(
    values.map((price) => [price, Number.NaN]),
    firstDay,
  );
const volumes = (values: readonly number[]) =>
  sightings(values.map((volume) => [Number.NaN, volume]));

describe("hasSamePrices", () => {
  test("believes prices that differ by a few percent, one bad day included", () => {
    expect(
      hasSamePrices(prices([1, 1.1, 1.2, 1.3, 1.4]), prices([1.02, 1.08, 900, 1.31, 1.38])),
    ).toBe(true);
  });

  test("does not believe another price level", () => {
    expect(hasSamePrices(prices([1, 1, 1, 1, 1]), prices([3, 3, 3, 3, 3]))).toBe(false);
  });

  test("needs five shared days", () => {
    expect(hasSamePrices(prices([1, 1, 1, 1]), prices([1, 1, 1, 1]))).toBe(false);
    expect(hasSamePrices(prices([1, 1, 1, 1, 1, 1]), prices([1, 1, 1, 1, 1], 3))).toBe(false);
  });

  test("does not count days on which either is unknown", () => {
    const unknown = Number.NaN;
    expect(hasSamePrices(prices([1, 1, 1, 1, unknown]), prices([1, 1, 1, 1, 1]))).toBe(false);
  });
});

describe("isSameRecord", () => {
  test("knows a rounded copy, one corrected day included", () => {
    expect(
      isSameRecord(volumes([1234.5, 99.9, 5e6, 777, 31_000]), volumes([1235, 100, 5e6, 1, 31_000])),
    ).toBe(true);
  });

  test("does not take volumes of the same size for the same record", () => {
    expect(
      isSameRecord(volumes([100, 200, 300, 400, 500]), volumes([105, 190, 310, 400, 480])),
    ).toBe(false);
  });
});
