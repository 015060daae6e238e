import { expect, test } from "vitest";
import { judgeRanking, tenthsOf } from "./judge-ranking";

const ramp = Float64Array.from({ length: 20 }, (_, i) => i);

test("a perfect ranking has IC 1 and deciles in order", () => {
  const { rankIc, deciles, decileOrder, observations } = judgeRanking(
    [{ scores: ramp, forward: ramp.map((value) => value / 10) }],
    30,
    20,
  );
  expect(rankIc.mean).toBeCloseTo(1, 12);
  expect(rankIc.n).toBe(1);
  expect(decileOrder).toBeCloseTo(1, 12);
  expect(observations).toBe(20);
  expect(deciles[0]).toEqual({ n: 2, mean: 0.05, median: 0.05 });
  expect(deciles[9]?.median).toBeCloseTo(1.85, 12);
});

test("what is unknown is left out, and a week of too few pairs with it", () => {
  const forward = ramp.map((value, i) => (i === 0 ? Number.NaN : value));
  expect(judgeRanking([{ scores: ramp, forward }], 30, 20).observations).toBe(0);
  expect(judgeRanking([{ scores: ramp, forward }], 30, 19).observations).toBe(19);
});

test("equal scores share a tenth in the middle", () => {
  expect([...tenthsOf(new Float64Array(4).fill(7))]).toEqual([5, 5, 5, 5]);
});
