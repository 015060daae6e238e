import { describe, expect, it } from "vitest";
import {
  formatChange,
  formatCount,
  formatDate,
  formatDays,
  formatGrade,
  formatPercent,
  formatPrice,
  formatRatio,
  formatSince,
  formatUsd,
  formatUtcTime,
  formatValue,
  group,
} from "./format";
import { dayOfCivil, millisecondsPerDay } from "./market/day";

describe("formatUsd", () => {
  it.each([
    [1_234_567, "$1.23M", "$1,234,567"],
    [999_950, "$1.00M", "$999,950"],
    [999_000, "$999K", "$999,000"],
    [12_345, "$12.3K", "$12,345"],
    [940, "$940", "$940.00"],
    [1.5, "$1.50", "$1.50"],
    [0, "$0", "$0.00"],
    [-45_600, "−$45.6K", "−$45,600"],
    [3.2e12, "$3.20T", "$3,200,000,000,000"],
  ])("%d is %s", (value, text, full) => {
    expect(formatUsd(value)).toMatchObject({ text, full });
  });
});

describe("formatPrice", () => {
  it.each([
    [64_123.4, "$64,123"],
    [123.456, "$123.46"],
    [1.5, "$1.500"],
    [0.012_345, "$0.01235"],
    [0.001_234_56, "$0.00123"],
    [0.000_000_012_34, "$0.0000000123"],
  ])("%d keeps its first digits: %s", (value, text) => {
    expect(formatPrice(value).text).toBe(text);
  });
});

describe("percent and change", () => {
  it.each([
    [0.053, "+5.3%", "up", "▲"],
    [-0.1237, "−12.4%", "down", "▼"],
    [12.345, "+1,235%", "up", "▲"],
    [0.000_2, "+0.02%", "up", "▲"],
    [0, "0.0%", "flat", ""],
    [-0.000_000_1, "0.0%", "flat", ""],
  ])("%d changes by %s", (value, text, direction, arrow) => {
    expect(formatChange(value)).toMatchObject({ text, direction, arrow });
  });

  it("prints a share without a sign", () => {
    expect(formatPercent(0.053).text).toBe("5.3%");
    expect(formatPercent(0).text).toBe("0.0%");
  });
});

describe("counts, ages and dates", () => {
  it.each([
    [7, "7"],
    [9_999, "9,999"],
    [12_345, "12.3K"],
  ])("counts %d as %s", (value, text) => {
    expect(formatCount(value).text).toBe(text);
  });

  it.each([
    [1, "1 d", "1 day"],
    [59, "59 d", "59 days"],
    [150, "5 mo", "150 days"],
    [1169, "3.2 y", "1,169 days"],
  ])("%d days are %s", (value, text, full) => {
    expect(formatDays(value)).toMatchObject({ text, full });
  });

  it("says moments in UTC", () => {
    const day = dayOfCivil(2021, 5, 1);
    expect(formatDate(day)).toBe("1 May 2021");
    expect(formatUtcTime(day * millisecondsPerDay + 784 * 60_000)).toBe("1 May 2021, 13:04 UTC");
  });

  it.each([
    [20_000, "just now"],
    [4 * 60_000, "4 min"],
    [3 * 3_600_000, "3 h"],
    [3 * millisecondsPerDay, "3 d"],
  ])("%d ms ago is %s", (elapsed, text) => {
    expect(formatSince(0, elapsed).text).toBe(text);
  });

  it("never prints a negative zero", () => {
    expect(group(-0.2)).toBe("0");
    expect(formatRatio(-0).text).toBe("0.00");
  });
});

describe("unknown", () => {
  const units = [
    "fraction",
    "ratio",
    "usd",
    "count",
    "days",
    "score",
    "flag",
    "rank",
    "grade",
    "tokens",
  ] as const;
  it.each(units)("is a dash and the word in %s, never 0", (unit) => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatValue(unit, value)).toMatchObject({ text: "–", spoken: "unknown" });
    }
  });

  it("is not confused with zero", () => {
    expect(formatChange(null).direction).toBe("unknown");
    expect(formatGrade(0).text).toBe("0");
    expect(formatValue("flag", 0).text).toBe("no");
  });
});

it("a grade is cut, so that its number and its letter agree", () => {
  expect(formatGrade(79.96)).toMatchObject({ text: "79", full: "79.9 of 100" });
  expect(formatGrade(99.97).text).toBe("99");
  expect(formatGrade(100).text).toBe("100");
});
