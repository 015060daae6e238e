import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Change,
  counterfactuals,
  type Movable,
  type Standing,
  type Target,
} from "./counterfactual";
import { letterOf } from "./grade";
import { centredRank, rankFactors } from "./rank-factors";
import { scoreUniverse } from "./score-universe";

interface SmallMarket {
  readonly values: readonly Float64Array[];
  readonly weights: Float64Array;
}

const market = fc
  .record({
    tokens: fc.integer({ min: 8, max: 60 }),
    factors: fc.integer({ min: 1, max: 6 }),
    seed: fc.noShrink(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 366, maxLength: 366 }),
    ),
  })
  .map(({ tokens, factors, seed }): SmallMarket => {
    const at = (i: number) => seed[i % seed.length] ?? 0;
    const raw = Float64Array.from({ length: factors }, (_, i) => at(i) - 0.5);
    const total = raw.reduce((sum, one) => sum + Math.abs(one), 0) || 1;
    return {
      weights: raw.map((one) => one / total),
      values: Array.from({ length: tokens }, (_, token) =>
        // A little of the index, so that no two values are equal.
        Float64Array.from({ length: factors }, (__, i) => at(6 + token * 6 + i) + token * 1e-7),
      ),
    };
  });

function grade({ values, weights }: SmallMarket) {
  const rows = values.map((own) => ({ values: own, ranks: new Float64Array(own.length) }));
  rankFactors(rows, weights.length);
  const ranks = rows.map((row) => row.ranks);
  const scores = ranks.map((own) =>
    own.reduce((sum, rank, i) => sum + (weights[i] ?? 0) * centredRank(rank), 0),
  );
  const byKey = Object.fromEntries(Array.from(weights, (weight, i) => [String(i), weight]));
  return { ranks, scores, ...scoreUniverse(ranks, byKey, Object.keys(byKey)) };
}

function standingOf(small: SmallMarket, cap = 100): [Standing, Movable[]] {
  const { grades, scores, ranks } = grade(small);
  const movables = Array.from(
    small.weights,
    (weight, i): Movable => ({
      key: String(i),
      rank: ranks[0]?.[i] ?? Number.NaN,
      gain: 2 * weight,
      others: Float64Array.from(small.values.slice(1), (values) => values[i] ?? 0).sort(),
    }),
  );
  const otherScores = Float64Array.from(scores.slice(1)).sort();
  return [
    { grade: Math.min(cap, grades[0] ?? 0), score: scores[0] ?? 0, otherScores, cap },
    movables,
  ];
}

/** The market with the first token's values put where the changes say. */
function moved(small: SmallMarket, changes: readonly Change[]): SmallMarket {
  const own = Float64Array.from(small.values[0] ?? []);
  for (const { key, below } of changes) {
    const index = Number(key);
    const others = small.values.slice(1).map((values) => values[index] ?? 0);
    const sorted = Float64Array.from(others).sort();
    const low = sorted[below - 1] ?? -1;
    own[index] = (low + (sorted[below] ?? 3)) / 2;
  }
  return { ...small, values: [own, ...small.values.slice(1)] };
}

const waysOf = ({ reach, changes }: Target): (readonly Change[])[] =>
  reach === "one" ? changes.map((one) => [one]) : [changes].filter((way) => way.length > 0);

test("whoever makes the change stated has the letter when the whole day is graded again", () => {
  let reached = 0;
  fc.assert(
    fc.property(market, (small) => {
      const up = counterfactuals(...standingOf(small)).filter((one) => one.direction === "up");
      const ways = up.flatMap((target) =>
        waysOf(target).map((way) => [target.bound, way] as const),
      );
      for (const [bound, way] of ways)
        expect(grade(moved(small, way)).grades[0]).toBeGreaterThanOrEqual(bound - 1e-9);
      reached += ways.length;
    }),
    { numRuns: 150 },
  );
  expect(reached).toBeGreaterThan(100);
});

test("a drop ends under the letter the token has, and the smallest move is named", () => {
  fc.assert(
    fc.property(market, (small) => {
      const [standing, movables] = standingOf(small);
      const down = counterfactuals(standing, movables).find(
        ({ direction }) => direction === "down",
      );
      if (down?.reach !== "one") return;
      const now = (changes: readonly Change[]) =>
        grade(moved(small, changes)).grades[0] ?? Number.NaN;
      for (const change of down.changes)
        expect(letterOf(now([change]))).not.toBe(letterOf(standing.grade));
    }),
    { numRuns: 150 },
  );
});

const spread = Float64Array.from({ length: 99 }, (_, i) => i);

test("what even the best place of five data points does not reach is said to be out of reach", () => {
  const otherScores = Float64Array.from({ length: 99 }, (_, i) => (i - 49) / 50);
  const standing = { grade: 50, score: 0, otherScores, cap: 100 };
  const weak = (gain: number, rank = 0.5): Movable => ({
    key: `f${gain}`,
    rank,
    gain,
    others: spread,
  });
  const [next, best] = counterfactuals(standing, [weak(0.3), weak(0.1), weak(0.2, Number.NaN)]);
  expect(next).toMatchObject({ letter: "C+", reach: "one", direction: "up" });
  expect(best).toMatchObject({ letter: "A", reach: "out-of-reach", changes: [] });
  const strong = counterfactuals(standing, [weak(0.6), weak(0.62), weak(0.64)])[1];
  expect(strong).toMatchObject({ letter: "A", reach: "several" });
  expect(strong?.changes).toHaveLength(3);
});

test("nothing lifts a grade over the cap of a red flag", () => {
  const otherScores = Float64Array.from({ length: 99 }, (_, i) => (i - 49) / 50);
  const standing = { grade: 20, score: 0.5, otherScores, cap: 20 };
  const targets = counterfactuals(standing, [{ key: "f", rank: 0.5, gain: 9, others: spread }]);
  expect(targets.map(({ letter, reach }) => [letter, reach])).toEqual([
    ["C-", "capped"],
    ["A", "capped"],
    ["F", "one"],
  ]);
});

test("a bound that many tokens share is no place to pass, and no one stands between equals", () => {
  const otherScores = Float64Array.from({ length: 99 }, (_, i) => (i - 49) / 50);
  const standing = { grade: 50, score: 0, otherScores, cap: 100 };
  // Fewer is better, and half of the tokens have none already.
  const listings = Float64Array.from({ length: 99 }, (_, i) => Math.max(0, i - 49));
  const at = (rank: number): Movable => ({ key: "listings", rank, gain: -9, others: listings });
  expect(counterfactuals(standing, [at(0.25)])[0]).toMatchObject({ reach: "out-of-reach" });
  expect(counterfactuals(standing, [at(0.9)])[0]).toMatchObject({ reach: "one" });
  const steps = Float64Array.from({ length: 99 }, (_, i) => Math.floor(i / 33));
  const [next] = counterfactuals(standing, [{ key: "f", rank: 0.1, gain: 0.5, others: steps }]);
  expect(next?.changes[0]?.below).toBe(33);
});
