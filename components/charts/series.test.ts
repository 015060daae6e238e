import { describe, expect, it } from "vitest";
import { isolatedIndices, joinSparse, spansDecade, thinned } from "./series";

describe("isolatedIndices", () => {
  it("finds known values between gaps, at both ends too", () => {
    expect(isolatedIndices([1, null, 2, 3, null, undefined, 0])).toEqual([0, 6]);
    expect(isolatedIndices([null, 5, null])).toEqual([1]);
    expect(isolatedIndices([])).toEqual([]);
  });
});

describe("spansDecade", () => {
  it("asks for a factor of ten", () => {
    expect(spansDecade([1, null, 10])).toBe(true);
    expect(spansDecade([1, 9.99])).toBe(false);
  });
  it("refuses what a log scale cannot show", () => {
    expect(spansDecade([0, 100])).toBe(false);
    expect(spansDecade([null])).toBe(false);
  });
});

describe("joinSparse", () => {
  it("joins near points, breaks between far ones and at unknown ones", () => {
    const cells = joinSparse(
      12,
      [
        { index: 0, value: 50 },
        { index: 2, value: 60 },
        { index: 4, value: null },
        { index: 11, value: 70 },
      ],
      3,
    );
    expect(cells.slice(0, 5)).toEqual([50, undefined, 60, undefined, null]);
    expect(cells.slice(5)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      null,
      70,
    ]);
  });
  it("never overwrites a point that stands beside another", () => {
    const points = [0, 1, 2].map((index) => ({ index, value: index }));
    expect(joinSparse(3, points, 0)).toEqual([0, 1, 2]);
  });
});

describe("thinned", () => {
  it("keeps short series and never gives more than asked for", () => {
    expect(thinned([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(thinned([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
  });
});
