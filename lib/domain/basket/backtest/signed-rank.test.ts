import { expect, it } from "vitest";
import { signedRank } from "./signed-rank";

it("agrees with Wilcoxon's exact distribution", () => {
  // All eight above 0: one of 2⁸ ways.
  expect(signedRank([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ n: 8, statistic: 36, p: 1 / 256 });
  // Published table: n = 10, sum of ranks 45 or more has a one-sided chance of 0.042.
  expect(signedRank([-1, -2, -3, -4, 5, 6, 7, 8, 9, 10]).p).toBeCloseTo(0.042, 3);
});

it("shares ranks out among ties and leaves zeros out", () => {
  const { n, statistic, p } = signedRank([0, 1, 1, -1, 2]);
  expect(n).toBe(4);
  expect(statistic).toBe(8);
  // Ranks 2, 2, 2 and 4: 8 or more in 4 of 16 ways.
  expect(p).toBeCloseTo(4 / 16, 12);
  expect(signedRank([])).toEqual({ n: 0, statistic: 0, p: 1 });
});
