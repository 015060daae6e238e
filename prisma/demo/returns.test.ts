import { describe, expect, it } from "vitest";
import { simulateMarket } from "./simulate";
import { logReturnsOf, pricesOf, testLastDay } from "./testing";

const market = simulateMarket({ seed: 2, tokens: 1000, days: 400, lastDay: testLastDay });
const histories = market.tokens.slice(0, 990).map((_, index) => market.history(index));
const prices = histories.map(pricesOf);

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB));
  const squares = (values: readonly number[], middle: number) =>
    mean(values.map((value) => (value - middle) ** 2));
  return mean(products) / Math.sqrt(squares(a, meanA) * squares(b, meanB));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (const [rank, i] of order.entries()) result[i] = rank;
  return result;
}

/** Mean over several days of the rank correlation of a factor with the next 30 days, dead tokens as the worst. */
function rankCorrelation(factor: (index: number, t: number) => number): number {
  const days = Array.from({ length: 15 }, (_, n) => 100 + 18 * n);
  return mean(
    days.map((t) => {
      const known = prices.flatMap((path, i) => {
        const value = factor(i, t);
        const traded = (histories[i]?.get("volume24h")?.[t] ?? 0) > 1000;
        const after = Math.log((path[t + 30] ?? Number.NaN) / (path[t] ?? Number.NaN));
        return traded && !Number.isNaN(value) ? [[value, Number.isNaN(after) ? -9 : after]] : [];
      });
      return correlation(ranks(known.map(([x = 0]) => x)), ranks(known.map(([, y = 0]) => y)));
    }),
  );
}

const changeOver = (index: number, t: number, days: number) =>
  Math.log((prices[index]?.[t] ?? Number.NaN) / (prices[index]?.[t - days] ?? Number.NaN));

describe("returns", () => {
  it("have fat tails in every ordinary token", () => {
    const kurtosis = (values: readonly number[]) => {
      const middle = mean(values);
      const moment = (power: number) => mean(values.map((value) => (value - middle) ** power));
      return moment(4) / moment(2) ** 2;
    };
    const ordinary = prices
      .filter((_, i) => market.truths[i]?.fate === "alive")
      .map(logReturnsOf)
      .filter((returns) => returns.length > 200);
    expect(median(ordinary.map(kurtosis))).toBeGreaterThan(5);
  });

  it("cluster their volatility", () => {
    const memory = prices
      .map((path) => logReturnsOf(path).map(Math.abs))
      .filter((sizes) => sizes.length > 380)
      .map((sizes) => correlation(sizes.slice(0, -1), sizes.slice(1)));
    expect(median(memory)).toBeGreaterThan(0.08);
  });

  it("share a market factor", () => {
    const whole = prices.map(logReturnsOf).filter((returns) => returns.length === 399);
    const some = whole.slice(0, 40);
    const pairs = some.flatMap((a, i) => some.slice(i + 1).map((b) => correlation(a, b)));
    expect(some).toHaveLength(40);
    expect(mean(pairs)).toBeGreaterThan(0.1);
    expect(mean(pairs)).toBeLessThan(0.6);
  });

  it("resemble what was measured on real small caps: old momentum and volatility cost, age helps", () => {
    const volatility = (index: number, t: number) => {
      const returns = logReturnsOf(prices[index]?.slice(t - 60, t + 1) ?? new Float64Array());
      return returns.length < 45 ? Number.NaN : Math.sqrt(mean(returns.map((x) => x * x)));
    };
    const age = (index: number, t: number) =>
      market.firstDay + t - (market.tokens[index]?.genesisDay ?? Number.NaN);
    const momentum = rankCorrelation((index, t) => changeOver(index, t, 90));
    expect(momentum).toBeLessThan(-0.01);
    expect(momentum).toBeGreaterThan(-0.2);
    expect(rankCorrelation(volatility)).toBeLessThan(-0.04);
    expect(rankCorrelation(age)).toBeGreaterThan(0.02);
  });
});
