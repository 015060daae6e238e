import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExplainedGrade, gradeDifference } from "./difference";
import { differenceSentence } from "./difference-sentence";

const rank = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const weight = fc.double({ min: -1, max: 1, noNaN: true });

/** A grade taken apart: contributions are weight × place × slope, as `explain` makes them. */
const side = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), weight, rank), {
      selector: ([key]) => key,
    }),
    slope: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 400, noNaN: true })),
    base: fc.double({ min: 0, max: 100, noNaN: true }),
    capEffect: fc.double({ min: -80, max: 0, noNaN: true }),
  })
  .map(({ cells, slope, base, capEffect }): ExplainedGrade => {
    const items = cells.map(([key, share, at]) => ({
      key: String(key),
      weight: share,
      rank: at,
      contribution: at === null ? 0 : share * (2 * at - 1) * slope,
    }));
    const total = items.reduce((sum, { contribution }) => sum + contribution, base + capEffect);
    const explanation = {
      kind: "overall",
      grade: total,
      base,
      items,
      capEffect,
      cappedBy: [],
    } as const;
    return { explanation, slope };
  });

test("the parts of a difference add up to it, to 1e-9", () => {
  fc.assert(
    fc.property(side, side, (from, to) => {
      const { change, factors, model, field, base, cap } = gradeDifference(from, to);
      const sum = factors.reduce((total, { points }) => total + points, model + field + base + cap);
      expect(Math.abs(sum - change)).toBeLessThan(1e-9);
    }),
    { numRuns: 500 },
  );
});

test("the other way round every part has the other sign", () => {
  fc.assert(
    fc.property(side, side, (from, to) => {
      const there = gradeDifference(from, to);
      const back = new Map(
        gradeDifference(to, from).factors.map(({ key, points }) => [key, points]),
      );
      for (const { key, points } of there.factors)
        expect((back.get(key) ?? Number.NaN) + points).toBeCloseTo(0, 9);
    }),
  );
});

const graded = (grade: number, at: number): ExplainedGrade => ({
  explanation: {
    ...{ kind: "overall", grade, base: 50, capEffect: 0, cappedBy: [] },
    items: [{ key: "return30d", weight: 1, rank: at, contribution: grade - 50 }],
  },
  slope: (grade - 50) / (2 * at - 1),
});

const words = {
  lead: (points: string, direction: string) => `${direction} ${points} since May`,
  same: "Unchanged since May",
  sides: ["was", "now"],
} as const;

test("a difference is one sentence, with what moved it most first", () => {
  const sentence = differenceSentence(gradeDifference(graded(60, 0.6), graded(75, 0.75)), words);
  expect(sentence).toBe(
    "up 15 points since May, from 60 (B-) to 75 (B+), mostly because of 30-day return (was higher than 60% of tokens, now higher than 75% of tokens).",
  );
  const same = gradeDifference(graded(60, 0.6), graded(60, 0.6));
  expect(differenceSentence(same, words)).toBe("Unchanged since May, from 60 (B-) to 60 (B-).");
});
