import type { BacktestRequest, BacktestResult } from "@/lib/contracts/basket-backtest";
import type { Trade } from "@/lib/domain/basket/backtest/account";
import {
  deflatedSharpe,
  luckySharpe,
  standardisedMoments,
} from "@/lib/domain/basket/backtest/deflated-sharpe";
import {
  curveFigures,
  drawdowns,
  perYear,
  weeklyReturns,
  weeklySharpe,
} from "@/lib/domain/basket/backtest/figures";
import type { BacktestRun } from "@/lib/domain/basket/backtest/run-backtest";
import { formatPercent, group } from "@/lib/domain/format";
import { formatDay } from "@/lib/domain/market/day";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import { quantile } from "@/lib/domain/stats/quantile";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import type { LoadedPrices } from "./load-prices";
import type { BacktestRuns } from "./run-backtest-request";

/** Weeks from which a Sharpe ratio is deflated. */
const minWeeks = 26;
const bitcoinCost = 0.0015;

type Described = BacktestRuns & { readonly source: string };

/** A run as the API answers it: curves a value a week. */
export function describeBacktest(request: BacktestRequest, runs: Described): BacktestResult {
  const { main, atMinus90, equalWeight, prices, random, firstDay } = runs;
  const { equity } = main;
  const shown = shownDays(equity.length);
  const weekly = (curve: ArrayLike<number>) => shown.map((day) => orNull(curve[day]));
  const bitcoin = bitcoinCurve(prices, firstDay, request.settings.budgetUsd);
  const end = equity.at(-1) ?? Number.NaN;
  const endAtMinus90 = atMinus90.equity.at(-1) ?? Number.NaN;
  return {
    from: request.from,
    to: request.to,
    source: runs.source,
    days: shown.map((day) => formatDay(firstDay + day)),
    equity: shown.map((day) => equity[day] ?? 0),
    drawdown: shown.map((day) => drawdowns(equity)[day] ?? 0),
    equalWeight: weekly(equalWeight.equity),
    bitcoin: bitcoin === null ? shown.map(() => null) : weekly(bitcoin),
    randomMedian: shown.map((day) =>
      random.length === 0
        ? null
        : median(Float64Array.from(random, (curve) => curve[day] ?? Number.NaN)),
    ),
    figures: curveFigures(equity),
    equalWeightFigures: curveFigures(equalWeight.equity),
    bitcoinFigures: bitcoin && curveFigures(bitcoin),
    vanishedAtMinus90: {
      endUsd: endAtMinus90,
      totalReturn: endAtMinus90 / request.settings.budgetUsd - 1,
    },
    random: describeRandom(random, end, request.settings.budgetUsd),
    deflatedSharpe: deflate(equity, random, request.variantsTried),
    trades: main.trades.map((trade) => describeTrade(trade, prices)),
    costsUsd: main.costsUsd,
    turnoverPerYear: turnoverPerYear(main),
    sleeves: sleeveProfits(main),
    rebalances: {
      wanted: runs.wanted,
      done: runs.wanted - runs.skipped.length - runs.impossible.length,
      skipped: [...runs.skipped, ...runs.impossible].sort((a, b) => a - b).map(formatDay),
    },
    writtenOff: main.trades.flatMap((trade) => describeLoss(trade, main.trades, prices)),
    notes: notesOf(runs),
  };
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

const shownDays = (length: number): number[] =>
  Array.from({ length }, (_, day) => day).filter((day) => day % 7 === 0 || day === length - 1);

/** Bitcoin bought on the day after the first decision and kept; null when the store does not know it. */
function bitcoinCurve(
  { rowOf, market, firstDay }: LoadedPrices,
  first: number,
  budgetUsd: number,
): Float64Array | null {
  const token = rowOf.get("bitcoin");
  if (token === undefined) return null;
  const start = token * market.days + first - firstDay;
  const prices = market.prices.subarray(start, (token + 1) * market.days);
  const bought = prices.findIndex((price, day) => day > 0 && price > 0);
  const entry = prices[bought] ?? Number.NaN;
  if (!(entry > 0)) return null;
  let last = entry;
  return prices.map((price, day) => {
    if (day < bought) return budgetUsd;
    if (price > 0) last = price;
    return (budgetUsd / (1 + bitcoinCost)) * (last / entry);
  });
}

function describeRandom(
  random: readonly Float64Array[],
  end: number,
  budgetUsd: number,
): BacktestResult["random"] {
  if (random.length === 0) return null;
  const ends = Float64Array.from(random, (curve) => curve.at(-1) ?? Number.NaN);
  const returns = ends.map((one) => one / budgetUsd - 1);
  return {
    baskets: random.length,
    percentile: mean(ends.map((one) => (one < end ? 1 : one === end ? 0.5 : 0))),
    medianReturn: median(returns),
    p5Return: quantile(returns, 0.05),
    p95Return: quantile(returns, 0.95),
  };
}

/** The spread of the random baskets' Sharpe ratios stands for that of the variants tried: theirs are not kept. */
function deflate(
  equity: Float64Array,
  random: readonly Float64Array[],
  variants: number,
): BacktestResult["deflatedSharpe"] {
  const returns = weeklyReturns(equity);
  const sharpe = weeklySharpe(returns);
  if (returns.length < minWeeks || Number.isNaN(sharpe)) return null;
  const tried = Float64Array.from(random, (curve) => weeklySharpe(weeklyReturns(curve)));
  const spread = standardDeviation(tried);
  const variance = Number.isNaN(spread) ? 1 / returns.length : spread ** 2;
  const sample = { sharpe, periods: returns.length, ...standardisedMoments(returns) };
  const probability = deflatedSharpe(sample, variance, variants);
  const lucky = perYear(luckySharpe(variance, variants));
  return {
    probability,
    luckySharpe: lucky,
    variants,
    weeks: returns.length,
    words: `The chance that its true Sharpe ratio is above ${group(lucky, 2)} a year, what the best of ${variants} skill-less ${variants === 1 ? "variant" : "variants"} would show: ${formatPercent(probability).text}. A rising market alone passes this; skill shows beside the random baskets.`,
  };
}

const describeTrade = (trade: Trade, { ids, symbols, firstDay }: LoadedPrices) => ({
  day: formatDay(firstDay + trade.day),
  id: ids[trade.token] ?? "",
  symbol: symbols[trade.token] ?? "",
  sleeve: trade.sleeve,
  side: trade.side,
  reason: trade.reason,
  units: trade.units,
  priceUsd: trade.priceUsd,
  grossUsd: trade.grossUsd,
  costUsd: trade.costUsd,
  cashAfterUsd: trade.cashAfterUsd,
});

/** What was put into a token that was written off and never came back. */
function describeLoss(
  trade: Trade,
  trades: readonly Trade[],
  { ids, firstDay }: LoadedPrices,
): BacktestResult["writtenOff"] {
  if (trade.reason !== "written-off") return [];
  const lostUsd = trades.reduce((sum, one) => {
    if (one.token !== trade.token || one.day > trade.day) return sum;
    return one.side === "buy" ? sum + one.grossUsd + one.costUsd : sum - one.grossUsd + one.costUsd;
  }, 0);
  return [{ day: formatDay(firstDay + trade.day), id: ids[trade.token] ?? "", lostUsd }];
}

function turnoverPerYear({ equity, tradedUsd }: BacktestRun): number {
  const years = (equity.length - 1) / 365.25;
  const held = mean(equity);
  return years > 0 && held > 0 ? tradedUsd / 2 / held / years : 0;
}

/** What each sleeve earned: what its sales brought and its holdings are worth, less what was put in. */
function sleeveProfits({ trades, holdings }: BacktestRun): BacktestResult["sleeves"] {
  const profits = new Map<string | null, { profitUsd: number; trades: number }>();
  const of = (sleeve: string | null) => {
    const known = profits.get(sleeve) ?? { profitUsd: 0, trades: 0 };
    profits.set(sleeve, known);
    return known;
  };
  for (const { sleeve, side, grossUsd, costUsd } of trades) {
    const own = of(sleeve);
    own.profitUsd += (side === "buy" ? -grossUsd : grossUsd) - costUsd;
    own.trades++;
  }
  for (const { sleeve, units, lastPriceUsd } of holdings)
    of(sleeve).profitUsd += units * lastPriceUsd;
  return [...profits].map(([sleeve, own]) => ({ sleeve, ...own }));
}

function notesOf({ skipped, impossible, random }: Described): string[] {
  return [
    "Decided by what a day's grading knew, traded at the next day's prices with the costs of each token's tier or of what the order moves.",
    "A token without a price for 30 days is written off at −100 %.",
    ...(skipped.length > 0
      ? [
          `${skipped.length} rebalancings were skipped: no grading of the week before. Grade them: npm run grade.`,
        ]
      : []),
    ...(impossible.length > 0
      ? [`On ${impossible.length} days no basket kept to the limits; the one before was kept.`]
      : []),
    ...(random.length === 0 ? ["No random baskets: none kept to the limits on every day."] : []),
  ];
}
