import { maxDrawdown } from "@/lib/domain/stats/max-drawdown";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import type { IndexWeek } from "./index-week";

const weeksPerYear = 365.25 / 7;
/** Fewer weekly returns than this say nothing about a year. */
const leastReturns = 12;

/** How an index did. Fractions; null where there is too little history to say. */
export interface IndexStatistics {
  readonly weeks: number;
  readonly totalReturn: number | null;
  readonly equalWeightReturn: number | null;
  readonly bitcoinReturn: number | null;
  readonly annualisedReturn: number | null;
  /** Standard deviation of weekly returns times √52.18. */
  readonly volatility: number | null;
  readonly maxDrawdown: number | null;
  /** Mean one-way turnover a week. */
  readonly weeklyTurnover: number | null;
  /** What all rebalances cost together, as a share of the level without them. */
  readonly totalCosts: number | null;
  /** Standard deviation of the weekly difference to the equal-weight pool times √52.18. */
  readonly trackingError: number | null;
  /** Holdings written off. */
  readonly writtenOff: number;
}

const returnsOf = (levels: readonly number[]): Float64Array =>
  Float64Array.from(levels.slice(1), (level, i) => level / (levels[i] ?? Number.NaN) - 1);

const change = (first: number | null | undefined, last: number | null | undefined) =>
  first === null || first === undefined || last === null || last === undefined
    ? null
    : last / first - 1;

/** The statistics of the weeks of an index, oldest first, without a gap. */
export function indexStatistics(weeks: readonly IndexWeek[]): IndexStatistics {
  const [first] = weeks;
  const last = weeks.at(-1);
  const later = weeks.slice(1);
  const isLong = later.length >= leastReturns;
  const whenLong = (compute: () => number) => (isLong ? compute() : null);
  const levels = weeks.map(({ level }) => level);
  const returns = returnsOf(levels);
  const pool = returnsOf(weeks.map(({ equalWeight }) => equalWeight));
  const total = later.length === 0 ? null : change(first?.level, last?.level);
  const yearly = (deviation: number) => deviation * Math.sqrt(weeksPerYear);
  return {
    weeks: weeks.length,
    totalReturn: total,
    equalWeightReturn: later.length === 0 ? null : change(first?.equalWeight, last?.equalWeight),
    bitcoinReturn: later.length === 0 ? null : change(first?.bitcoin, last?.bitcoin),
    annualisedReturn: whenLong(() => (1 + (total ?? 0)) ** (weeksPerYear / later.length) - 1),
    volatility: whenLong(() => yearly(standardDeviation(returns))),
    maxDrawdown: whenLong(() => maxDrawdown(Float64Array.from(levels))),
    weeklyTurnover: whenLong(
      () => later.reduce((sum, { turnover }) => sum + turnover, 0) / later.length,
    ),
    totalCosts:
      later.length === 0 ? null : 1 - later.reduce((kept, { costs }) => kept * (1 - costs), 1),
    trackingError: whenLong(() =>
      yearly(standardDeviation(returns.map((r, i) => r - (pool[i] ?? 0)))),
    ),
    writtenOff: later.reduce((sum, week) => sum + week.writtenOff.length, 0),
  };
}
