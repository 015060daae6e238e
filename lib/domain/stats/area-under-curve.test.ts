import { expect, test } from "vitest";
import { areaUnderCurve } from "./area-under-curve";

test("agrees with the example of scikit-learn's roc_auc_score", () => {
  const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
  expect(areaUnderCurve(scores, Uint8Array.of(0, 0, 1, 1))).toBeCloseTo(0.75, 12);
});

test("ties count half, and one kind alone has no answer", () => {
  expect(areaUnderCurve(Float64Array.of(1, 1, 1), Uint8Array.of(0, 1, 0))).toBeCloseTo(0.5, 12);
  expect(areaUnderCurve(Float64Array.of(3, 2, 1), Uint8Array.of(1, 0, 0))).toBe(1);
  expect(areaUnderCurve(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
});
