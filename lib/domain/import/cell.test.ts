import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfCivil } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import { type Cell, fieldValueOf, numberOf } from "./cell";

const day = dayOfCivil(2021, 5, 1);

describe("numberOf", () => {
  test.each<[Cell, number | null]>([
    ["", Number.NaN],
    ["  ", Number.NaN],
    [null, Number.NaN],
    ["1.5e-3", 0.0015],
    [" 12 ", 12],
    [7, 7],
    ["NaN", null],
    [Number.NaN, null],
    ["abc", null],
    ["0x10", null],
    ["1_000", null],
    ["Infinity", Number.POSITIVE_INFINITY],
  ])("reads %j as %d", (cell, expected) => {
    expect(numberOf(cell)).toEqual(expected);
  });
});

describe("fieldValueOf", () => {
  test.each([
    ["price", "0", "price-not-positive"],
    ["price", "-1", "price-not-positive"],
    ["price", "NaN", "not-a-number"],
    ["price", "Infinity", "not-a-number"],
    ["price", "-Infinity", "not-a-number"],
    ["price", "1e308", "value-too-large"],
    ["volume24h", "-1001", "value-negative"],
    ["volume24h", "1e308", "value-too-large"],
    ["volume24h", "0", 0],
    ["marketCap", "0.0", "market-cap-zero"],
    ["marketCap", "", "market-cap-empty"],
    ["marketCap", "-5", "value-negative"],
    ["fdv", "0", "market-cap-zero"],
    ["top10Share", "1.01", "value-out-of-range"],
    ["top10Share", "0", 0],
    ["whaleNetFlow7dShare", "-0.2", -0.2],
    ["sentiment", "-1.5", "value-out-of-range"],
    ["honeypot", "0.5", "value-out-of-range"],
    ["honeypot", "1", 1],
    ["circulatingSupply", "4.2e26", 4.2e26],
  ] as const)("%s %j becomes %j", (field, cell, expected) => {
    expect(fieldValueOf(cell, field, day)).toBe(expected);
  });

  test("volume 0 is unknown before the vendor recorded volumes, and an observation afterwards", () => {
    expect(fieldValueOf("0", "volume24h", dayOfCivil(2013, 12, 26))).toBe("volume-before-record");
    expect(fieldValueOf("0", "volume24h", dayOfCivil(2013, 12, 27))).toBe(0);
  });

  test("a value is finite or unknown, whatever the cell", () => {
    const cells = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.double().map(String));
    fc.assert(
      fc.property(cells, fc.constantFrom(...fieldKeys), (cell, field) => {
        const value = fieldValueOf(cell, field, day);
        return typeof value === "string" || Number.isNaN(value) || Number.isFinite(value);
      }),
    );
  });
});
