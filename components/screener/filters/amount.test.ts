import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, parseAmount } from "./amount";

describe("parseAmount", () => {
  it.each([
    ["50M", "usd", 50e6],
    ["$1.2b", "usd", 1.2e9],
    ["10 k", "usd", 10_000],
    ["1,000", "count", 1000],
    ["5 %", "fraction", 0.05],
    ["5", "fraction", 0.05],
    ["−12.5%", "fraction", -0.125],
    ["2T", "usd", 2e12],
    [".5", "ratio", 0.5],
    ["  ", "usd", null],
    ["abc", "usd", undefined],
    ["5MM", "usd", undefined],
    ["1e5", "usd", undefined],
  ] as const)("reads %j of %s as %s", (text, unit, value) => {
    expect(parseAmount(text, unit)).toBe(value);
  });

  it("gives back what amountText writes", () => {
    const value = fc.double({ noNaN: true, min: -1e13, max: 1e13 });
    fc.assert(
      fc.property(value, fc.constantFrom("usd", "fraction", "ratio", "days"), (raw, unit) => {
        // Filters hold typed or rounded values: at most nine digits, no smaller than a millionth.
        const rounded = Math.abs(raw) < 1e-6 ? 0 : Number(raw.toPrecision(9));
        expect(parseAmount(amountText(rounded, unit), unit)).toBeCloseTo(rounded, 9);
      }),
    );
  });
});
