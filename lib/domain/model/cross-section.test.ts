import { describe, expect, test } from "vitest";
import { placeValues } from "./cross-section";

const none = (size: number) => Array.from({ length: size }, () => null);

describe("values placed among those of their day", () => {
  test("plain ranks run from −1 to 1 and leave unknown unknown", () => {
    const placed = placeValues(Float64Array.of(5, Number.NaN, -2, 5), none(4), "plain");
    expect(placed[1]).toBeNaN();
    expect(placed[0]).toBe(placed[3]);
    expect(placed[2]).toBeCloseTo(1 / 3 - 1, 12);
  });

  test("winsorised values keep their distances and lose their extremes", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (i === 100 ? 1e9 : i));
    const placed = placeValues(values, none(101), "winsorised");
    expect([placed[0], placed[5], placed[50], placed[95], placed[100]]).toEqual([-1, -1, 0, 1, 1]);
    expect((placed[41] ?? 0) - (placed[40] ?? 0)).toBeCloseTo(2 / 90, 12);
    expect([...placeValues(Float64Array.of(3, Number.NaN, 3), none(3), "winsorised")]).toEqual([
      0,
      Number.NaN,
      0,
    ]);
  });

  test("sector-neutral ranks compare a token with its own sector where that is large enough", () => {
    const values = Float64Array.from({ length: 13 }, (_, i) => i);
    const many = (sector: "ai" | "meme" | "defi", size: number) =>
      Array.from({ length: size }, () => sector);
    const sectors = [...many("ai", 5), ...many("meme", 5), ...many("defi", 2), null];
    const plain = placeValues(values, sectors, "plain");
    const neutral = placeValues(values, sectors, "sector-neutral");
    expect([...neutral.subarray(0, 5)]).toEqual([...neutral.subarray(5, 10)]);
    expect(neutral[2]).toBe(0);
    expect([...neutral.subarray(10)]).toEqual([...plain.subarray(10)]);
  });
});
