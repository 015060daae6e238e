import { expect, test } from "vitest";
import { NormalEquations } from "./normal-equations";
import { WeekDesign } from "./week-design";

const designOf = (terms: number, ...values: readonly number[]) =>
  new WeekDesign(Float32Array.from(values), terms);

test("agrees with ridge regression worked out by hand", () => {
  const equations = new NormalEquations(2);
  // Orthogonal centred columns of mean square 1: the Gram matrix is the identity, so weights are moments / (1 + penalty).
  const design = designOf(2, 1, 1, 1, -1, -1, 1, -1, -1);
  equations.add(design, Float64Array.of(4, 2, 0, -2), 4);
  const [first, second] = equations.solve(0.5);
  expect(first).toBeCloseTo(2 / 1.5, 12);
  expect(second).toBeCloseTo(1 / 1.5, 12);
});

test("learns differences within a week, never its level, and weighs weeks alike", () => {
  const one = new NormalEquations(1);
  one.add(designOf(1, 1, -1), Float64Array.of(1, -1), 2);
  const shifted = new NormalEquations(1);
  shifted.add(designOf(1, 6, 4, 6, 4), Float64Array.of(101, 99, 101, 99), 2);
  expect(shifted.solve(0.1)[0]).toBeCloseTo(one.solve(0.1)[0] ?? Number.NaN, 12);
});

test("leaves tokens of unknown outcome and thin weeks out", () => {
  const equations = new NormalEquations(1);
  expect(equations.add(designOf(1, 1, -1), Float64Array.of(1, Number.NaN), 2)).toBe(false);
  expect([...equations.solve(0.1)]).toEqual([0]);
});
