import { rebalanceDays } from "@/lib/domain/basket/backtest/rebalance-days";
import { type Position, runBacktest } from "@/lib/domain/basket/backtest/run-backtest";
import { signedRank } from "@/lib/domain/basket/backtest/signed-rank";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import { quantile } from "@/lib/domain/stats/quantile";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { checkStoredDay, requireMarket } from "@/lib/services/grading/stored-market";
import { chooseDay, type DayChoice } from "./choose-day";
import { type LoadedPrices, loadPrices } from "./load-prices";

const horizonDays = 90;
/** A price is looked for on this many days after the grading. */
const entryDays = 3;
const vanishedReturn = -0.9;
const silentDays = 30;

export interface BasketEvaluationRequest {
  readonly settings: BasketSettings;
  readonly from: Day;
  readonly to: Day;
  /** Random baskets a quarter. */
  readonly draws: number;
  readonly onProgress: (day: Day, words: string) => void;
}

/** Baskets with the same limits, with other ones, and what each bet did. */
interface Quarter {
  readonly day: Day;
  readonly candidates: number;
  readonly basket: number;
  readonly withExits: number;
  readonly bets: readonly number[];
  readonly random: Float64Array;
  /** Random baskets without a minimum grade. */
  readonly anyGrade: Float64Array;
}

/** Returns of 90 days from the first price after the day, held without exits or costs; a vanished token lost 90 %. */
function forwardReturn({ market, firstDay }: LoadedPrices, token: number, day: Day): number {
  const row = market.prices.subarray(token * market.days, (token + 1) * market.days);
  const start = day - firstDay + 1;
  const from = row.subarray(start, start + entryDays).find((price) => price > 0) ?? Number.NaN;
  const held = row.subarray(start, start + horizonDays);
  const last = held.findLastIndex((price) => price > 0);
  const isSilent = last < horizonDays - silentDays;
  return isSilent ? vanishedReturn : (held[last] ?? Number.NaN) / from - 1;
}

/** The return of what is invested. */
function basketReturn(prices: LoadedPrices, positions: readonly Position[], day: Day): number {
  const invested = positions.reduce((sum, { share }) => sum + share, 0);
  const earned = positions.reduce((sum, { share, token }) => {
    const one = forwardReturn(prices, token, day);
    return sum + share * (Number.isNaN(one) ? 0 : one);
  }, 0);
  return invested > 0 ? earned / invested : Number.NaN;
}

/** The same with the exits and all costs, sold or not, after 90 days. */
function exitedReturn(
  { market, firstDay }: LoadedPrices,
  positions: readonly Position[],
  day: Day,
  settings: BasketSettings,
): number {
  const start = day - firstDay;
  const days = Math.min(market.days, start + 1 + horizonDays);
  const { equity } = runBacktest({
    market: { days: market.days, prices: market.prices },
    decisions: [{ day: start, positions }],
    invalid: new Map(),
    rules: {
      budgetUsd: settings.budgetUsd,
      exits: settings.exits,
      minOrderUsd: settings.minOrderUsd,
      writtenOffKeeps: 0.1,
      keepsTrades: false,
    },
  });
  return (equity[days - 1 - start] ?? Number.NaN) / settings.budgetUsd - 1;
}

function randomReturns(
  prices: LoadedPrices,
  { day, drawRandom }: DayChoice,
  draws: number,
  seed: number,
): Float64Array {
  const uniform = seededUniform(seed + day);
  const returns: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const positions = drawRandom(uniform);
    if (positions === null) break;
    returns.push(basketReturn(prices, positions, day));
  }
  return Float64Array.from(returns);
}

const withoutMinGrade = (settings: BasketSettings): BasketSettings => ({
  ...settings,
  limits: { ...settings.limits, minGrade: null },
});

async function evaluateQuarter(
  prices: LoadedPrices,
  day: Day,
  { settings, draws, onProgress }: BasketEvaluationRequest,
): Promise<Quarter | string> {
  const choice = await chooseDay(prices, day, settings);
  if (choice === null) return `${formatDay(day)}: not graded`;
  if (choice.basket === null)
    return `${formatDay(day)}: no basket of ${settings.bets} among ${choice.pool.length} candidates`;
  const wide = await chooseDay(prices, day, withoutMinGrade(settings));
  const { basket } = choice;
  const bets = basket.map(({ token }) => forwardReturn(prices, token, day));
  const quarter = {
    ...{ day, bets, candidates: choice.pool.length },
    basket: basketReturn(prices, basket, day),
    withExits: exitedReturn(prices, basket, day, settings),
    random: randomReturns(prices, choice, draws, settings.seed),
    anyGrade:
      wide === null ? new Float64Array(0) : randomReturns(prices, wide, draws, settings.seed),
  };
  onProgress(day, `${choice.pool.length} candidates, basket ${quarter.basket.toFixed(3)}`);
  return quarter;
}

const rounded = (value: number) => Number(value.toFixed(4));

const summary = (returns: Float64Array) => ({
  n: returns.length,
  median: rounded(median(returns)),
  mean: rounded(mean(returns)),
  p5: rounded(quantile(returns, 0.05)),
  p95: rounded(quantile(returns, 0.95)),
  lost90: rounded(mean(returns.map((one) => Number(one <= -0.9)))),
  tripled: rounded(mean(returns.map((one) => Number(one >= 2)))),
});

const all = (lists: readonly (ArrayLike<number> & Iterable<number>)[]): Float64Array =>
  Float64Array.from(lists.flatMap((list) => [...list]));

/** Each quarter's basket less the median of its random ones. */
function paired(quarters: readonly Quarter[], of: (quarter: Quarter) => Float64Array) {
  const differences = quarters
    .filter((quarter) => of(quarter).length > 0)
    .map((quarter) => quarter.basket - median(of(quarter)));
  const { n, statistic, p } = signedRank(differences);
  return {
    test: "Wilcoxon signed-rank, exact, one-sided: the basket less the median random basket of its quarter is above 0",
    ...{ n, statistic, p: rounded(p) },
    wins: differences.filter((one) => one > 0).length,
    medianDifference: rounded(median(Float64Array.from(differences))),
  };
}

function evaluateOf(quarters: readonly Quarter[], skipped: readonly string[]) {
  const ofQuarters = (of: (quarter: Quarter) => number) => Float64Array.from(quarters, of);
  return {
    quarters: quarters.length,
    skipped,
    baskets: summary(ofQuarters(({ basket }) => basket)),
    basketsWithExitsAndCosts: summary(ofQuarters(({ withExits }) => withExits)),
    bets: summary(all(quarters.map(({ bets }) => bets))),
    randomSameLimits: summary(all(quarters.map(({ random }) => random))),
    randomAnyGrade: summary(all(quarters.map(({ anyGrade }) => anyGrade))),
    pairedSameLimits: paired(quarters, ({ random }) => random),
    pairedAnyGrade: paired(quarters, ({ anyGrade }) => anyGrade),
    byQuarter: quarters.map(({ day, candidates, basket, withExits, random, anyGrade }) => ({
      ...{ day: formatDay(day), candidates },
      basket: rounded(basket),
      withExits: rounded(withExits),
      randomMedian: rounded(median(random)),
      anyGradeMedian: rounded(median(anyGrade)),
    })),
  };
}

/**
 * What quarterly baskets of the settings returned in 90 days beside random baskets with the same limits, with the sleeves of
 * the settings and without sleeves. Stores nothing. Throws "market-empty" or "outside-stored-range".
 */
export async function evaluateBaskets(request: BasketEvaluationRequest) {
  const market = await requireMarket();
  for (const day of [request.from, request.to]) checkStoredDay(market, day);
  const last = Math.min(market.lastDay, request.to + horizonDays + 1);
  const prices = await loadPrices(request.from, last);
  const days = rebalanceDays(request.from, request.to, "quarterly").filter(
    (day) => day + horizonDays <= market.lastDay,
  );
  const evaluate = async (settings: BasketSettings) => {
    const quarters: Quarter[] = [];
    const skipped: string[] = [];
    for (const day of days) {
      const quarter = await evaluateQuarter(prices, day, { ...request, settings });
      if (typeof quarter === "string") skipped.push(quarter);
      else quarters.push(quarter);
    }
    return evaluateOf(quarters, skipped);
  };
  return {
    source: market.source,
    settings: request.settings,
    note: "Returns of 90 days from the first price after the grading, held without exits or costs unless said; the store's own survivorship applies to all baskets alike.",
    withSleeves: await evaluate(request.settings),
    withoutSleeves: await evaluate({ ...request.settings, sleeves: [] }),
  };
}
