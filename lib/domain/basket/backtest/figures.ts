import { maxDrawdown } from "@/lib/domain/stats/max-drawdown";
import { mean } from "@/lib/domain/stats/mean";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";

const weeksPerYear = 365.25 / 7;

/** What a curve of daily values came to. */
export interface CurveFigures {
  readonly totalReturn: number;
  readonly annualReturn: number;
  /** Null where there are fewer than eight weeks. */
  readonly annualVolatility: number | null;
  readonly sharpe: number | null;
  readonly maxDrawdown: number;
}

/** Simple returns from week to week of daily values. */
export function weeklyReturns(equity: Float64Array): Float64Array {
  const weeks = Math.max(0, Math.floor((equity.length - 1) / 7));
  return Float64Array.from({ length: weeks }, (_, week) => {
    const before = equity[week * 7] ?? Number.NaN;
    return before > 0 ? (equity[(week + 1) * 7] ?? Number.NaN) / before - 1 : 0;
  });
}

/** Mean over deviation of weekly returns, not per year; NaN without any spread. */
export function weeklySharpe(returns: Float64Array): number {
  const deviation = standardDeviation(returns);
  return deviation > 0 ? mean(returns) / deviation : Number.NaN;
}

/** A ratio of weekly returns per year. */
export const perYear = (weekly: number): number => weekly * Math.sqrt(weeksPerYear);

/** Return, spread, Sharpe ratio of weekly returns and deepest fall of daily values. */
export function curveFigures(equity: Float64Array): CurveFigures {
  const growth = (equity.at(-1) ?? Number.NaN) / (equity[0] ?? Number.NaN);
  const years = (equity.length - 1) / 365.25;
  const returns = weeklyReturns(equity);
  const isLong = returns.length >= 8;
  const sharpe = perYear(weeklySharpe(returns));
  return {
    totalReturn: growth - 1,
    annualReturn: growth > 0 && years > 0 ? growth ** (1 / years) - 1 : -1,
    annualVolatility: isLong ? perYear(standardDeviation(returns)) : null,
    sharpe: isLong && !Number.isNaN(sharpe) ? sharpe : null,
    maxDrawdown: maxDrawdown(equity),
  };
}

/** How far each value is under the highest before it, as a fraction, 0 or less. */
export function drawdowns(equity: Float64Array): Float64Array {
  let highest = 0;
  return equity.map((value) => {
    highest = Math.max(highest, value);
    return highest > 0 ? value / highest - 1 : 0;
  });
}
