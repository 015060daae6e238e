import { expect, it } from "vitest";
import type { IndexWeek } from "./index-week";
import { indexStatistics } from "./statistics";

const week = (at: number, level: number, equalWeight: number): IndexWeek => ({
  day: 7 * at,
  level,
  equalWeight,
  bitcoin: null,
  turnover: at === 0 ? 0 : 0.25,
  costs: at === 0 ? 0 : 0.01,
  runId: at,
  rules: "",
  poolSize: 1,
  cash: 0,
  positions: [],
  writtenOff: at === 3 ? ["gone"] : [],
  poolWaiting: [],
});

it("says nothing about a year after a few weeks", () => {
  const few = indexStatistics([week(0, 1000, 1000), week(1, 1100, 900)]);
  expect(few.totalReturn).toBeCloseTo(0.1, 12);
  expect(few.equalWeightReturn).toBeCloseTo(-0.1, 12);
  expect(few).toMatchObject({ annualisedReturn: null, volatility: null, trackingError: null });
  expect(indexStatistics([week(0, 1000, 1000)]).totalReturn).toBeNull();
  expect(indexStatistics([]).weeks).toBe(0);
});

it("measures a longer one", () => {
  // Up and down by a tenth, thirteen weeks; the pool stands still.
  const levels = [1000];
  for (let i = 1; i <= 12; i++) levels.push((levels[i - 1] ?? 0) * (i % 2 === 1 ? 1.1 : 0.9));
  const long = indexStatistics(levels.map((level, i) => week(i, level, 1000)));
  const total = 0.99 ** 6 - 1;
  expect(long.totalReturn).toBeCloseTo(total, 12);
  expect(long.annualisedReturn).toBeCloseTo((1 + total) ** (365.25 / 84) - 1, 12);
  const deviation = Math.sqrt((12 * 0.01) / 11) * Math.sqrt(365.25 / 7);
  expect(long.volatility).toBeCloseTo(deviation, 12);
  expect(long.trackingError).toBeCloseTo(deviation, 12);
  expect(long.maxDrawdown).toBeCloseTo((1000 * 0.99 ** 6) / 1100 - 1, 12);
  expect(long.weeklyTurnover).toBeCloseTo(0.25, 12);
  expect(long.totalCosts).toBeCloseTo(1 - 0.99 ** 12, 12);
  expect(long.writtenOff).toBe(1);
});
