import { describe, expect, it } from "vitest";
import { defaultExitRules, type ExitRules } from "@/lib/domain/basket/exit-rules";
import { type BacktestInput, runBacktest } from "./run-backtest";
import { wanderingDecisions, wanderingMarket } from "./testing/price-market";

const noExits: ExitRules = {
  stop: { kind: "none" },
  takeProfits: [],
  timeStopDays: null,
  invalidation: { onSevereFlag: false, gradeUnder: null },
};
const rules = (rest: Partial<BacktestInput["rules"]> = {}): BacktestInput["rules"] => ({
  budgetUsd: 1000,
  exits: defaultExitRules,
  minOrderUsd: 1,
  writtenOffKeeps: 0,
  keepsTrades: true,
  ...rest,
});
const input = (rest: Partial<BacktestInput> = {}): BacktestInput => ({
  market: wanderingMarket(60, 400),
  decisions: wanderingDecisions(60, 400, 28),
  invalid: new Map(),
  rules: rules(),
  ...rest,
});

/** One token with given prices, bought whole on the second day. */
const single = (prices: readonly number[], rest: Partial<BacktestInput> = {}) =>
  runBacktest(
    input({
      market: { days: prices.length, prices: Float64Array.from(prices) },
      decisions: wanderingDecisions(1, 1, 1, 1),
      ...rest,
    }),
  );

describe("a backtest", () => {
  it("loses exactly its costs in a market that stands still", () => {
    const still = { days: 400, prices: new Float64Array(60 * 400).fill(2) };
    const run = runBacktest(input({ market: still, rules: rules({ exits: noExits }) }));
    expect(run.trades.length).toBeGreaterThan(100);
    expect(run.equity.at(-1)).toBeCloseTo(1000 - run.costsUsd, 9);
    const withExits = runBacktest(input({ market: still }));
    expect(withExits.equity.at(-1)).toBeCloseTo(1000 - withExits.costsUsd, 9);
  });

  it("balances to 1e-9 in every trade and at the end", () => {
    const run = runBacktest(input());
    const reasons = new Set(run.trades.map(({ reason }) => reason));
    expect(reasons).toContain("written-off");
    let cash = 1000;
    const units = new Map<number, number>();
    for (const trade of run.trades) {
      const sign = trade.side === "buy" ? 1 : -1;
      cash -= sign * trade.grossUsd + trade.costUsd;
      expect(Math.abs(trade.cashAfterUsd - cash)).toBeLessThan(1e-9);
      expect(Math.abs(trade.units * trade.priceUsd - trade.grossUsd)).toBeLessThan(1e-9);
      expect(cash).toBeGreaterThan(-1e-9);
      const left = (units.get(trade.token) ?? 0) + sign * trade.units;
      expect(left).toBeGreaterThan(-1e-9);
      units.set(trade.token, left);
    }
    let equity = cash;
    for (const held of run.holdings) {
      expect(units.get(held.token)).toBeCloseTo(held.units, 9);
      equity += held.units * held.lastPriceUsd;
    }
    expect(run.equity.at(-1)).toBeCloseTo(equity, 9);
    expect(run.costsUsd).toBeCloseTo(
      run.trades.reduce((sum, { costUsd }) => sum + costUsd, 0),
      9,
    );
  });

  it("makes the same trades up to a day when everything after it is cut off", () => {
    const whole = input();
    const run = runBacktest(whole);
    for (const cut of [30, 133, 250, 399]) {
      const prices = new Float64Array(60 * cut);
      for (let token = 0; token < 60; token++)
        prices.set(whole.market.prices.subarray(token * 400, token * 400 + cut), token * cut);
      const part = runBacktest({
        ...whole,
        market: { days: cut, prices },
        decisions: whole.decisions.filter(({ day }) => day < cut),
      });
      expect(part.trades).toEqual(run.trades.filter(({ day }) => day < cut));
      expect(part.equity).toEqual(run.equity.slice(0, cut));
    }
  });

  it("trades the day after the decision, and pays more for an order that moves a thin market", () => {
    const { trades } = single([1, 2, 2]);
    expect(trades).toMatchObject([{ day: 1, side: "buy", priceUsd: 2 }]);
    expect(trades[0]?.costUsd).toBeCloseTo(1000 - 1000 / 1.004, 9);
    const thin = wanderingDecisions(1, 1, 1, 1).map((decision) => ({
      ...decision,
      positions: decision.positions.map((one) => ({
        ...one,
        traded: { volume24hUsd: 10_000, liquidityUsd: Number.NaN },
      })),
    }));
    const dear = single([1, 2, 2], { decisions: thin });
    expect(dear.costsUsd).toBeCloseTo(1000 - 1000 / 1.1, 6);
  });

  it("sells at the first price after a gap through the stop", () => {
    const gone = Number.NaN;
    const exits: ExitRules = { ...noExits, stop: { kind: "fixed", fallFraction: 0.3 } };
    const { trades } = single([1, 1, gone, 0.2, 0.9], { rules: rules({ exits }) });
    expect(trades[1]).toMatchObject({ day: 3, reason: "stop", priceUsd: 0.2 });
  });

  it("writes off a token that is never priced again, at −100 % and at −90 %", () => {
    const prices = [1, 1, 1, ...Array(60).fill(Number.NaN)];
    const lost = single(prices);
    expect(lost.trades.at(-1)).toMatchObject({ day: 33, reason: "written-off", grossUsd: 0 });
    expect(lost.equity.at(-1)).toBeCloseTo(0, 9);
    const tenth = single(prices, { rules: rules({ writtenOffKeeps: 0.1 }) });
    expect(tenth.equity.at(-1)).toBeCloseTo(100 / 1.004, 9);
  });

  it("sells what a grading made void at the next price", () => {
    const invalid = new Map([[2, new Set([0])]]);
    const { trades } = single([1, 1, 1, Number.NaN, 1.1, 1], { invalid });
    expect(trades[1]).toMatchObject({ day: 4, reason: "invalidation", priceUsd: 1.1 });
  });
});
