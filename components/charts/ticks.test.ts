import { describe, expect, it } from "vitest";
import { dayOfCivil } from "@/lib/domain/market/day";
import { dayTick, secondsOfDay, tickLabels, usdTick } from "./ticks";

describe("usdTick", () => {
  it.each([
    [0.0012, "$0.0012"],
    [0.000_05, "$0.00005"],
    [20, "$20"],
    [1.5, "$1.5"],
    [100, "$100"],
    [2_000_000, "$2M"],
    [3_500_000, "$3.5M"],
    [0, "$0"],
  ])("%d is %s", (value, text) => expect(usdTick(value)).toBe(text));
});

describe("dayTick", () => {
  const at = secondsOfDay(dayOfCivil(2026, 1, 5));
  it.each([
    [1, "5 Jan"],
    [31, "2026"],
    [365, "2026"],
  ])("with %d days between ticks", (days, text) => expect(dayTick(at, days * 86_400)).toBe(text));
  it("names months that are not the first", () =>
    expect(dayTick(secondsOfDay(dayOfCivil(2026, 5, 1)), 31 * 86_400)).toBe("May"));
});

it("leaves ticks without a label empty", () =>
  expect(tickLabels(String)([1, null])).toEqual(["1", ""]));
