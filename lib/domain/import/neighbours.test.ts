import { describe, expect, test } from "vitest";
import { NeighbourCounter } from "./neighbours";
import type { RuleCounts } from "./rules";

const unknown = Number.NaN;

/** The rules that one token's observations meet. */
function countsOf(observations: readonly (readonly [day: number, price: number, cap: number])[]) {
  const counts: RuleCounts = {};
  const counter = new NeighbourCounter(counts);
  for (const [day, price, marketCap] of observations) counter.observe(0, day, price, marketCap);
  return counts;
}

describe("NeighbourCounter", () => {
  test("counts a spike and its way back", () => {
    const counts = countsOf([
      [1, 1, unknown],
      [2, 9, unknown],
      [3, 1, unknown],
    ]);
    expect(counts).toEqual({ "price-spike": 2 });
  });

  test("takes eight-fold for a rise, not a spike", () => {
    expect(
      countsOf([
        [1, 1, unknown],
        [2, 8, unknown],
      ]),
    ).toEqual({});
  });

  test("compares with the last known price, over days without one", () => {
    const counts = countsOf([
      [1, 1, unknown],
      [2, unknown, unknown],
      [3, 100, unknown],
    ]);
    expect(counts).toEqual({ "price-spike": 1 });
  });

  test("counts a jump of the implied supply", () => {
    expect(
      countsOf([
        [1, 2, 200],
        [2, 2, 500],
        [3, 4, 1000],
      ]),
    ).toEqual({ "supply-jump": 1 });
  });

  test("counts gaps of more than seven days", () => {
    expect(
      countsOf([
        [1, 1, unknown],
        [8, 1, unknown],
        [16, 1, unknown],
      ]),
    ).toEqual({ "gap-over-7-days": 1 });
  });

  test("does not judge a day that is not later", () => {
    expect(
      countsOf([
        [5, 1, unknown],
        [4, 100, unknown],
      ]),
    ).toEqual({});
  });

  test("keeps tokens apart", () => {
    const counts: RuleCounts = {};
    const counter = new NeighbourCounter(counts);
    counter.observe(0, 1, 1, unknown);
    counter.observe(1, 2, 1000, unknown);
    expect(counts).toEqual({});
  });
});
