import fc from "fast-check";
import { expect, test } from "vitest";
import { densityAt, distributionAt, empiricalDistribution } from "./empirical-distribution";

const of = (...values: number[]) => Float64Array.from(values);

test("passes through the mid-ranks and interpolates between them", () => {
  const f = empiricalDistribution(of(3, 1, 1, Number.NaN, 2));
  expect(distributionAt(f, 1)).toBe(0.25);
  expect(distributionAt(f, 2)).toBe(0.625);
  expect(distributionAt(f, 1.5)).toBeCloseTo(0.4375, 12);
  expect(densityAt(f, 1.5)).toBeCloseTo(0.375, 12);
});

test("stays at its outermost mid-ranks beyond the sample", () => {
  const f = empiricalDistribution(of(1, 2));
  expect([distributionAt(f, -9), distributionAt(f, 9)]).toEqual([0.25, 0.75]);
  expect([densityAt(f, -9), densityAt(f, 9)]).toEqual([0, 0]);
});

test("is one half for a sample of one or none", () => {
  expect(distributionAt(empiricalDistribution(of(7)), 3)).toBe(0.5);
  expect(distributionAt(empiricalDistribution(of()), 3)).toBe(0.5);
});

test("never falls and stays strictly between 0 and 1", () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), value, value, (sample, a, b) => {
      const f = empiricalDistribution(of(...sample));
      const low = distributionAt(f, Math.min(a, b));
      const high = distributionAt(f, Math.max(a, b));
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
    }),
  );
});
