import fc from "fast-check";
import { expect, test } from "vitest";
import { flags } from "@/lib/domain/flags";
import { explain } from "./explain";
import { gradeKinds, type Model } from "./grade";
import { gradeMeasuredDay } from "./grade-measured-day";
import type { MeasuredDay, MeasuredToken } from "./measure-day";
import { rankFactors } from "./rank-factors";
import { mixWeights } from "./weights";

const factorKeys = ["a", "b", "c", "d", "e"];

function measuredToken(
  key: number,
  values: readonly number[],
  raised: MeasuredToken["raised"] = [],
): MeasuredToken {
  return {
    token: {
      key,
      id: `t${key}`,
      symbol: "T",
      name: "T",
      chain: null,
      contract: null,
      sector: null,
      excludedAs: null,
      genesisDay: null,
      firstDay: null,
    },
    values: Float64Array.from(values),
    ages: new Float64Array(values.length),
    ranks: new Float64Array(values.length).fill(Number.NaN),
    observed: new Float64Array(0),
    observedAges: new Float64Array(0),
    spark: new Float32Array(30),
    ageDays: 100,
    raised,
    clear: [],
    earliness: null,
    evidence: 1,
    lastSnapshotDay: 20_000,
    outside: null,
  };
}

function measuredDay(tokens: readonly MeasuredToken[]): MeasuredDay {
  return {
    asOf: 20_000,
    factorKeys,
    fieldKeys: [],
    tokens,
    knownByFactor: rankFactors(tokens, factorKeys.length),
    cleaned: {
      priceJumpHeld: 0,
      priceSpikeDropped: 0,
      firstPriceContradicted: 0,
      capJumpHeld: 0,
      capSpikeDropped: 0,
    },
  };
}

const model = (weights: Readonly<Record<string, number>>): Model => ({
  id: "test",
  name: "Test",
  kind: "fork",
  weights: mixWeights({ trader: weights, investor: weights, moonshot: { ...weights, b: 0.5 } }),
});
const simple = model({ a: 2, b: -1, c: 1, d: 0.5, e: -0.25 });

const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const row = fc.array(value, { minLength: 5, maxLength: 5 });
const market = fc.array(row, { minLength: 1, maxLength: 40 });
const weight = fc.double({ min: -1, max: 1, noNaN: true });
const severe = flags.filter(({ gradeCap }) => gradeCap !== null);

test("base, contributions and cap add up to every grade within 1e-9", () => {
  const someWeights = fc.record({ a: weight, b: weight, c: weight, d: weight, e: weight });
  fc.assert(
    fc.property(market, someWeights, fc.nat(), (rows, weights, flagged) => {
      const day = measuredDay(
        rows.map((values, key) =>
          measuredToken(key, values, key === flagged % rows.length ? severe : []),
        ),
      );
      const forked = model(weights);
      const graded = gradeMeasuredDay(day, forked);
      for (const token of graded.rows)
        for (const kind of gradeKinds) {
          const explanation = explain(kind, token, factorKeys, forked, graded.statistics);
          if (!explanation) continue;
          const total = explanation.items.reduce(
            (sum, { contribution }) => sum + contribution,
            explanation.base + explanation.capEffect,
          );
          expect(Math.abs(total - explanation.grade)).toBeLessThan(1e-9);
          expect(explanation.grade).toBeGreaterThan(0);
          expect(explanation.grade).toBeLessThan(100);
        }
    }),
    { numRuns: 300 },
  );
});

test("a better value in a factor of positive weight never lowers the grade", () => {
  fc.assert(
    fc.property(market, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (rows, gain) => {
      const [first, ...others] = rows;
      const known = first?.map((cell) => (Number.isNaN(cell) ? 0 : cell)) ?? [];
      const better = known.map((cell, i) => (i === 0 ? cell + gain : cell));
      const gradeOf = (values: readonly number[]) => {
        const tokens = [values, ...others].map((cells, key) => measuredToken(key, cells));
        return (
          gradeMeasuredDay(measuredDay(tokens), simple).rows[0]?.grade.grades.overall ?? Number.NaN
        );
      };
      // Ranks are rounded to 16 digits: what is equal may differ in the last one.
      expect(gradeOf(better)).toBeGreaterThanOrEqual(gradeOf(known) - 1e-9);
    }),
  );
});

test("a planted effect is found: the order of the one weighted factor is the order of the grades", () => {
  const tokens = Array.from({ length: 50 }, (_, key) =>
    measuredToken(key, [(key * 37) % 50, key % 7, key % 5, key % 3, key % 2]),
  );
  const graded = gradeMeasuredDay(measuredDay(tokens), model({ a: 1, b: 0 }));
  const byGrade = [...graded.rows].sort(
    (x, y) => (x.grade.grades.trader ?? 0) - (y.grade.grades.trader ?? 0),
  );
  expect(byGrade.map(({ values }) => values[0])).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test("missing is not bad: losing a value moves the score to neutral and lowers coverage only", () => {
  const rows = Array.from({ length: 30 }, (_, key) => [key, 30 - key, key % 4, key % 3, key]);
  const worst = 0;
  const best = 29;
  const grade = (lost: number | null, token: number) => {
    const tokens = rows.map((values, key) =>
      measuredToken(key, key === lost ? [Number.NaN, ...values.slice(1)] : values),
    );
    const graded = gradeMeasuredDay(measuredDay(tokens), simple).rows[token]?.grade;
    return { value: graded?.grades.trader ?? Number.NaN, coverage: graded?.coverage ?? Number.NaN };
  };
  expect(grade(worst, worst).value).toBeGreaterThan(grade(null, worst).value);
  expect(grade(best, best).value).toBeLessThan(grade(null, best).value);
  expect(grade(worst, worst).coverage).toBeLessThan(grade(null, worst).coverage);
});

test("too little known withholds the grade and says how little", () => {
  const poor = [Number.NaN, Number.NaN, Number.NaN, 1, 1];
  const tokens = [poor, [1, 2, 3, 4, 5], [2, 3, 4, 5, 6]].map((cells, key) =>
    measuredToken(key, cells),
  );
  const graded = gradeMeasuredDay(measuredDay(tokens), simple);
  expect(graded.rows[0]?.grade.withheld).toMatch(
    /^only 1\d % of the weighted data points are known/,
  );
  expect(graded.statistics).toMatchObject({ universe: 3, graded: 2, withheld: { coverage: 1 } });
});

test("nobody to grade is an answer, not an error", () => {
  const graded = gradeMeasuredDay(measuredDay([]), simple);
  expect(graded.statistics.bases).toEqual({ overall: 50, trader: 50, investor: 50, moonshot: 50 });
});
