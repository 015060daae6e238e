import { describe, expect, it } from "vitest";
import { known, maybeCount, maybePositive, maybeText, maybeTime, maybeWebAddress } from "./values";

describe("numbers", () => {
  it.each([
    ["1.5e-7", 1.5e-7],
    [" 12 ", 12],
    [".5", 0.5],
    [7, 7],
    ["0", null],
    [0, null],
    [-97.36, null],
    ["", null],
    ["NaN", null],
    ["Infinity", null],
    ["1,5", null],
    ["0x10", null],
    [Number.NaN, null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
  ])("%j is the positive number %j", (told, value) => {
    expect(maybePositive.parse(told)).toBe(value);
  });

  it("count from 0", () => {
    expect(maybeCount.parse("0")).toBe(0);
    expect(maybeCount.parse(-1)).toBeNull();
    expect(maybeCount.parse("")).toBeNull();
  });
});

describe("times", () => {
  const at = Date.UTC(2026, 4, 18, 12, 49, 21);
  it.each([
    [at, at],
    [at / 1000, at],
    [String(at / 1000), at],
    ["2026-05-18T12:49:21Z", at],
    ["2026-05-18T12:49:21+00:00", at],
    [0, null],
    ["0", null],
    ["soon", null],
    ["", null],
    [null, null],
    [[], null],
  ])("%j is %j", (told, value) => {
    expect(maybeTime.parse(told)).toBe(value);
  });
});

describe("texts", () => {
  it("are trimmed, and unknown when empty or something else", () => {
    expect(maybeText.parse(" a ")).toBe("a");
    for (const told of ["", "  ", null, undefined, 5, {}]) expect(maybeText.parse(told)).toBeNull();
  });

  it("are addresses only when a browser may open them", () => {
    expect(maybeWebAddress.parse("https://a.example.org/x?y")).toBe("https://a.example.org/x?y");
    for (const told of ["javascript:alert(1)", "a.png", 'https://a"onload="x', "data:text/html,x"])
      expect(maybeWebAddress.parse(told)).toBeNull();
  });
});

it("known leaves out what is unknown, and keeps zeros", () => {
  expect(known({ a: 0, b: null, c: undefined, d: "" })).toEqual({ a: 0, d: "" });
});
