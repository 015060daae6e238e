import { describe, expect, it } from "vitest";
import { allocate, kellyShare } from "./allocation";

describe("Kelly's share", () => {
  it("is edge over odds for a bet of two ends", () => {
    // Kelly 1956: at even money with a chance of 0.6 the share is 2 · 0.6 − 1.
    const ends = Float32Array.from({ length: 100 }, (_, i) => (i < 60 ? 2 : 0));
    expect(kellyShare(ends)).toBeCloseTo(0.2, 6);
  });

  it("is nothing where the mean is a loss and all where nothing is lost", () => {
    expect(kellyShare(Float32Array.of(0, 1.9))).toBe(0);
    expect(kellyShare(Float32Array.of(1.1, 1.2))).toBe(1);
  });
});

describe("the share of one's portfolio", () => {
  const good = Float32Array.from({ length: 100 }, (_, i) => (i < 90 ? 3 : 0.5));

  it("is held by the cap, the shortfall or Kelly, whichever is least", () => {
    expect(allocate(good, 0.1, "careful")).toMatchObject({ maxShare: 0.05, boundBy: "cap" });
    expect(allocate(good, 0.8, "careful")).toMatchObject({ boundBy: "shortfall" });
    expect(allocate(good, 0.8, "careful").maxShare * 0.8).toBeCloseTo(0.02, 12);
    const losing = allocate(Float32Array.of(0.5, 1.2), 0.5, "bold");
    expect(losing).toMatchObject({ maxShare: 0, boundBy: "kelly" });
    expect(losing.words).toContain("mean is a loss");
  });
});
