import { describe, expect, it } from "vitest";
import { Random } from "./random";

const draw = (random: Random, count: number, next: (random: Random) => number) =>
  Array.from({ length: count }, () => next(random));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};
const correlation = (a: readonly number[], b: readonly number[]) => {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB)));
  return covariance / Math.sqrt(variance(a) * variance(b));
};

describe("Random", () => {
  it("repeats a stream and keeps other streams apart", () => {
    const uniform = (random: Random) => random.uniform();
    expect(draw(new Random(1, 2), 50, uniform)).toEqual(draw(new Random(1, 2), 50, uniform));
    const streams = [[1, 2], [2, 1], [1, 3], [1], [1, 2, 0]].map((parts) =>
      draw(new Random(...parts), 4000, uniform),
    );
    for (const [i, a] of streams.entries()) {
      for (const b of streams.slice(i + 1)) expect(Math.abs(correlation(a, b))).toBeLessThan(0.06);
    }
  });

  it("draws uniform numbers strictly between 0 and 1 and evenly", () => {
    const values = draw(new Random(7), 50_000, (random) => random.uniform());
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const tenths = Array.from({ length: 10 }, (_, i) =>
      values.filter((value) => Math.floor(value * 10) === i),
    );
    for (const tenth of tenths) expect(Math.abs(tenth.length - 5000)).toBeLessThan(300);
  });

  it("draws normals and scaled Student t with variance 1, the latter with fat tails", () => {
    const normals = draw(new Random(8), 50_000, (random) => random.normal());
    const students = draw(new Random(9), 50_000, (random) => random.studentT(5));
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(variance(normals)).toBeCloseTo(1, 1);
    expect(Math.abs(variance(students) - 1)).toBeLessThan(0.1);
    const far = (values: readonly number[]) => values.filter((x) => Math.abs(x) > 4).length;
    expect(far(normals)).toBeLessThan(15);
    expect(far(students)).toBeGreaterThan(100);
  });

  it.each([0, 0.4, 5, 80])("draws counts with mean and variance %d", (expected) => {
    const counts = draw(new Random(10), 20_000, (random) => random.poisson(expected));
    expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(mean(counts) - expected)).toBeLessThanOrEqual(0.03 * expected);
    expect(Math.abs(variance(counts) - expected)).toBeLessThanOrEqual(0.06 * expected);
  });

  it("draws indices in proportion to their weights and never one of weight 0", () => {
    const drawn = draw(new Random(11), 20_000, (random) => random.weighted([3, 0, 1]));
    expect(drawn.filter((index) => index === 0).length / 20_000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain(1);
  });
});
