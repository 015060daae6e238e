import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutWaterfall, type WaterfallInput } from "./steps";

const points = fc.double({ min: -40, max: 40, noNaN: true });

/** Inputs as the API gives them: largest first, unknown ones 0, everything adding up. */
const inputs = fc
  .record({
    base: fc.double({ min: 0, max: 100, noNaN: true }),
    capEffect: fc.double({ min: -60, max: 0, noNaN: true }),
    values: fc.array(fc.option(points), { maxLength: 60 }),
  })
  .map(({ base, capEffect, values }): WaterfallInput => {
    const contributions = values
      .map((value, i) => ({
        factor: `f${i}`,
        name: `Factor ${i}`,
        percentile: value === null ? null : 50,
        contribution: value ?? 0,
      }))
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
    const grade = contributions.reduce((sum, one) => sum + one.contribution, base) + capEffect;
    return { base, capEffect, contributions, grade };
  });

describe("layOutWaterfall", () => {
  it("goes from the base to the grade without a break, folded or not", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { steps, small } = layOutWaterfall(input);
        const open = steps.flatMap((step) => (step.kind === "folded" ? small : [step]));
        for (const bars of [steps.slice(0, -1), open.slice(0, -1)]) {
          let sum = 0;
          for (const { from, to, points } of bars) {
            expect(from).toBeCloseTo(sum, 9);
            expect(to - from).toBeCloseTo(points, 9);
            sum = to;
          }
          expect(sum).toBeCloseTo(input.grade, 9);
        }
      }),
    );
  });

  it("shows every known data point once and counts the unknown ones", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { steps, small, unknownCount } = layOutWaterfall(input);
        const shown = [...steps.filter(({ kind }) => kind === "factor"), ...small];
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
        expect(shown.length + unknownCount).toBe(input.contributions.length);
      }),
    );
  });

  it("keeps every bar within the scale", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { steps, small, scale } = layOutWaterfall(input);
        for (const { from, to } of [...steps, ...small].filter(({ kind }) => kind !== "grade")) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(scale.low);
          expect(Math.max(from, to)).toBeLessThanOrEqual(scale.high);
        }
      }),
    );
  });

  it("folds what is small and leaves out a cap of nothing", () => {
    const contributions = [20, -0.4, 0.1].map((contribution, i) => ({
      factor: `f${i}`,
      name: `Factor ${i}`,
      percentile: 50,
      contribution,
    }));
    const { steps } = layOutWaterfall({ base: 50, capEffect: 0, contributions, grade: 69.7 });
    expect(steps.map(({ name }) => name)).toEqual([
      "Base",
      "Factor 0",
      "2 smaller data points",
      "Grade",
    ]);
  });
});
