import { expect, it } from "vitest";
import type { BacktestResult } from "@/lib/queries/basket-backtest";
import { isFavoured, verdict } from "./verdict";

const figures = {
  totalReturn: 0.5,
  annualReturn: 0.2,
  annualVolatility: 0.9,
  sharpe: 0.4,
  maxDrawdown: -0.6,
};
const random = { baskets: 200, percentile: 0.7, medianReturn: 0.1, p5Return: -0.5, p95Return: 1 };
const deflatedSharpe = {
  probability: 0.99,
  luckySharpe: 0.1,
  variants: 3,
  weeks: 100,
  words: "Luck is unlikely.",
};

const result = (changed: Partial<BacktestResult>): BacktestResult => ({
  from: "2021-01-01",
  to: "2022-12-31",
  source: "Simulated market",
  ...{ days: [], equity: [], drawdown: [], equalWeight: [], bitcoin: [], randomMedian: [] },
  figures,
  equalWeightFigures: { ...figures, totalReturn: 0.8 },
  bitcoinFigures: null,
  vanishedAtMinus90: { endUsd: 1500, totalReturn: 0.5 },
  random,
  deflatedSharpe,
  trades: [],
  costsUsd: 10,
  turnoverPerYear: 2,
  sleeves: [],
  rebalances: { wanted: 8, done: 8, skipped: [] },
  writtenOff: [],
  notes: [],
  ...changed,
});

it("tells what speaks against the settings first", () => {
  expect(verdict(result({}))).toEqual([
    "It ended above 70.0% of 200 random baskets with the same limits: that is within luck.",
    "+50.0% in all, beside +80.0% of its pool by equal weight.",
    "Luck is unlikely.",
  ]);
});

it("favours only what beats random baskets and the number of variants", () => {
  expect(isFavoured(result({}))).toBe(false);
  expect(isFavoured(result({ random: null }))).toBe(false);
  expect(isFavoured(result({ random: { ...random, percentile: 0.97 } }))).toBe(true);
  expect(
    isFavoured(
      result({
        random: { ...random, percentile: 0.97 },
        deflatedSharpe: { ...deflatedSharpe, probability: 0.6 },
      }),
    ),
  ).toBe(false);
});
