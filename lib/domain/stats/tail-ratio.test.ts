import { expect, test } from "vitest";
import { tailRatio } from "./tail-ratio";

const of = (...values: number[]) => Float64Array.from(values);
const gap = Number.NaN;

test("compares the 95th percentile with the 5th", () => {
  const symmetric = Float64Array.from({ length: 101 }, (_, i) => (i - 50) / 100);
  expect(tailRatio(symmetric)).toBeCloseTo(1, 12);
  expect(tailRatio(symmetric.map((r) => (r > 0 ? 3 * r : r)))).toBeCloseTo(3, 12);
});

test("is unknown when nothing fell and nothing is known", () => {
  expect(tailRatio(of(0, 0, 0))).toBeNaN();
  expect(tailRatio(of(gap))).toBeNaN();
});
