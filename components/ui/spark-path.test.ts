import { describe, expect, it } from "vitest";
import { sparkPath } from "./spark-path";

describe("sparkPath", () => {
  it("joins neighbours and spans the height", () => {
    expect(sparkPath([1, 2, 3], 22, 14)).toBe("M1.0 12.0L11.0 7.0L21.0 2.0");
  });

  it("draws a gap as a gap and a lone day as a dot", () => {
    expect(sparkPath([3, 2, Number.NaN, 1], 32, 14)).toBe("M1.0 2.0L11.0 7.0M31.0 12.0h0.01");
  });

  it("is empty when nothing is known and level when nothing moves", () => {
    expect(sparkPath([Number.NaN, Number.NaN], 30, 10)).toBe("");
    expect(sparkPath([5, 5], 12, 10)).toBe("M1.0 5.0L11.0 5.0");
  });
});
