import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultExitRules, type ExitRules } from "@/lib/domain/basket/exit-rules";
import { BetExits } from "./bet-exits";

const rules = (rest: Partial<ExitRules>): ExitRules => ({
  stop: { kind: "none" },
  takeProfits: [],
  timeStopDays: null,
  invalidation: { onSevereFlag: false, gradeUnder: null },
  ...rest,
});

/** Steps one bet of one dollar through prices; what is left, what it brought, and why it sold. */
function play(exits: ExitRules, prices: readonly number[], keptFraction = 1, volatility = 0.05) {
  const bet = new BetExits(exits, { priceUsd: 1, dailyVolatility: volatility });
  let units = 1;
  let cash = 0;
  const sales: (readonly [number, string | null, number])[] = [];
  for (const [i, price] of prices.entries()) {
    const sold = bet.step(i + 1, price, units, 1 - cash, keptFraction);
    units -= sold;
    cash += sold * price * keptFraction;
    if (sold > 0) sales.push([i + 1, bet.reason, sold]);
    if (units <= 0) break;
  }
  return { units, cash, sales };
}

describe("the exits of a bet", () => {
  it("fills a stop at the first price seen after it, not at its level", () => {
    const stopped = play(rules({ stop: { kind: "fixed", fallFraction: 0.3 } }), [0.9, 0.2, 5]);
    expect(stopped).toEqual({ units: 0, cash: 0.2, sales: [[2, "stop", 1]] });
  });

  it("trails the highest price seen, and only upwards", () => {
    const trailing = rules({ stop: { kind: "trailing", fallFraction: 0.5 } });
    expect(play(trailing, [2, 4, 2.1, 1.9]).sales).toEqual([[4, "stop", 1]]);
    expect(play(trailing, [0.6, 0.55, 0.51]).sales).toEqual([]);
  });

  it("puts a volatility stop so many deviations under the entry, and nowhere without volatility", () => {
    const stop = { kind: "volatility", multiple: 2, lookbackDays: 25 } as const;
    const level = Math.exp(-2 * 0.05 * 5);
    expect(play(rules({ stop }), [level + 1e-9]).sales).toEqual([]);
    expect(play(rules({ stop }), [level - 1e-9]).sales).toHaveLength(1);
    expect(play(rules({ stop }), [1e-9], 1, Number.NaN).sales).toEqual([]);
  });

  it("returns the stake at 2×, then sells thirds at 5× and 10×", () => {
    const { units, cash, sales } = play(
      { ...defaultExitRules, stop: { kind: "none" } },
      [2, 3, 5, 10],
    );
    expect(sales.map(([day, , sold]) => [day, sold])).toEqual([
      [1, 0.5],
      [3, expect.closeTo(0.5 / 3, 12)],
      [4, expect.closeTo(0.5 * (2 / 3) * (1 / 3), 12)],
    ]);
    expect(units).toBeCloseTo(0.5 * (2 / 3) ** 2, 12);
    expect(cash).toBeCloseTo(1 + 5 / 6 + 10 / 9, 12);
  });

  it("returns the whole stake after costs, and climbs every rung of a gap at the price seen", () => {
    const costly = play({ ...defaultExitRules, stop: { kind: "none" } }, [2.5], 0.97);
    expect(costly.cash).toBeCloseTo(1, 12);
    const gap = play({ ...defaultExitRules, stop: { kind: "none" } }, [20]);
    const left = 1 - 1 / 20;
    expect(gap.units).toBeCloseTo(left * (2 / 3) ** 2, 12);
  });

  it("sells what is left when its time is over", () => {
    expect(play(rules({ timeStopDays: 3 }), [1, 1, 1.5, 9]).sales).toEqual([[3, "time-stop", 1]]);
  });

  it("never sells more than there is, whatever prices come (property)", () => {
    const price = fc.double({ min: 1e-6, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(price, { maxLength: 40 }), (prices) => {
        const { units, cash, sales } = play(defaultExitRules, prices, 0.98);
        const sold = sales.reduce((sum, [, , one]) => sum + one, 0);
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units + sold).toBeCloseTo(1, 9);
        expect(cash).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
