import { expect, test } from "vitest";
import { calibrationError, judgeChances } from "./judge-chances";

const scores = Float64Array.from({ length: 100 }, (_, i) => i);
/** The highest tenth triples in every week, nothing else does. */
const forward = scores.map((score) => (score >= 90 ? 2.5 : 0.1));
const week = (index: number) => ({ day: 18_000 + 7 * index, scores, forward });

test("learns which tenth triples, from weeks whose outcome was known", () => {
  const weeks = Array.from({ length: 120 }, (_, index) => week(index));
  const { triple: judged, tenfold, minus90 } = judgeChances(weeks, 180, 18_000 + 7 * 60);
  expect(judged.n).toBe(60 * 100);
  expect(judged.baseRate).toBeCloseTo(0.1, 12);
  expect(judged.areaUnderCurve).toBeGreaterThan(0.95);
  expect(judged.areaUnderCurveWithinWeeks).toBeCloseTo(1, 12);
  expect(judged.calibrationError).toBeLessThan(0.1);
  expect([tenfold.n, tenfold.baseRate, minus90.baseRate]).toEqual([60 * 100, 0, 0]);
});

test("finds who loses nine tenths, whichever way the grade points", () => {
  const losing = scores.map((score) => (score < 20 ? -0.95 : 0));
  const weeks = Array.from({ length: 120 }, (_, index) => ({ ...week(index), forward: losing }));
  const { minus90 } = judgeChances(weeks, 180, 18_000 + 7 * 60);
  expect(minus90.baseRate).toBeCloseTo(0.2, 12);
  expect(minus90.areaUnderCurveWithinWeeks).toBeGreaterThan(0.98);
});

test("gives no chance while no outcome is known", () => {
  expect(judgeChances([week(0), week(1)], 180, 18_000).triple.n).toBe(0);
});

test("calibration error agrees with a case worked out by hand", () => {
  const chances = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 0.2 : 0.8));
  const isHit = Uint8Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1));
  expect(calibrationError(chances, isHit)).toBeCloseTo(0.2, 12);
});
