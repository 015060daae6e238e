import { setImmediate as turn } from "node:timers/promises";
import {
  type BacktestRequest,
  type BacktestResult,
  backtestRequest,
} from "@/lib/contracts/basket-backtest";
import { readVoidTokens } from "@/lib/db/basket-history";
import { getPool } from "@/lib/db/pool";
import { rebalanceDays } from "@/lib/domain/basket/backtest/rebalance-days";
import {
  type BacktestInput,
  type BacktestRun,
  type Decision,
  runBacktest,
} from "@/lib/domain/basket/backtest/run-backtest";
import type { Flag } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags/index";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { gradedDays } from "@/lib/services/grading/runs";
import { checkStoredDay, requireMarket } from "@/lib/services/grading/stored-market";
import { ProblemError } from "@/lib/services/problem-error";
import { chooseDay, type DayChoice } from "./choose-day";
import { describeBacktest } from "./describe-backtest";
import { type LoadedPrices, loadPrices } from "./load-prices";

/** A grading may be this many days older than the day on which it decides. */
const maxGradeAgeDays = 6;

/** Told how far it is; throws when the work is to stop. */
export type Progress = (fraction: number, step: string) => Promise<void>;

/** Everything that was run, for the description of the result. */
export interface BacktestRuns {
  readonly prices: LoadedPrices;
  readonly firstDay: Day;
  readonly main: BacktestRun;
  readonly atMinus90: BacktestRun;
  readonly equalWeight: BacktestRun;
  readonly random: readonly Float64Array[];
  readonly wanted: number;
  readonly skipped: readonly Day[];
  readonly impossible: readonly Day[];
}

interface Plan {
  readonly day: Day;
  readonly choice: DayChoice;
}

/** Runs a request that waited in the queue. Throws what `runBacktestRequest` throws, and when it is none. */
export const runStoredRequest = (stored: object, progress: Progress): Promise<BacktestResult> =>
  runBacktestRequest(backtestRequest.parse(stored), progress);

/**
 * Runs a backtest on the stored market. Throws what `progress` throws, so that it stops where it is, and "invalid-request" when
 * no day of the range can be decided on.
 */
async function runBacktestRequest(
  request: BacktestRequest,
  progress: Progress,
): Promise<BacktestResult> {
  const [from, to] = [parseDay(request.from) ?? 0, parseDay(request.to) ?? 0];
  const market = await requireMarket();
  for (const day of [from, to]) checkStoredDay(market, day);
  await progress(0, "reading prices");
  const prices = await loadPrices(from, to);
  const { plans, ...left } = await choosePlans(request, prices, from, to, progress);
  const [first] = plans;
  if (first === undefined)
    throw new ProblemError(
      "invalid-request",
      `No basket could be chosen from ${request.from} to ${request.to}: ${left.skipped.length} days are not graded, on ${left.impossible.length} no basket keeps to the limits.`,
    );
  const invalid = await readInvalid(request, prices, from, to);
  const run = (decisions: readonly Decision[], rest: Partial<BacktestInput["rules"]> = {}) =>
    runBacktest({
      market: prices.market,
      decisions,
      invalid,
      rules: {
        budgetUsd: request.settings.budgetUsd,
        exits: request.settings.exits,
        minOrderUsd: request.settings.minOrderUsd,
        writtenOffKeeps: 0,
        keepsTrades: false,
        ...rest,
      },
    });
  const decide = (of: (choice: DayChoice) => Decision["positions"] | null): Decision[] =>
    plans.flatMap(({ day, choice }) => {
      const positions = of(choice);
      return positions === null ? [] : [{ day: day - prices.firstDay, positions }];
    });
  await progress(0.6, "walking through the days");
  const basket = decide((choice) => choice.basket);
  const main = run(basket, { keepsTrades: true });
  const atMinus90 = run(basket, { writtenOffKeeps: 0.1 });
  const equalWeight = run(
    decide(({ pool }) => pool),
    { minOrderUsd: 0, exits: withoutExits },
  );
  const random = await drawBaskets(request, plans, (of) => run(decide(of)).equity, progress);
  await progress(0.99, "writing the result");
  return describeBacktest(request, {
    ...{ prices, main, atMinus90, equalWeight, random, ...left },
    firstDay: first.day,
    source: market.source,
  });
}

const withoutExits: BacktestInput["rules"]["exits"] = {
  stop: { kind: "none" },
  takeProfits: [],
  timeStopDays: null,
  invalidation: { onSevereFlag: false, gradeUnder: null },
};

/** What is chosen on each day of the rule, by the newest grading of the week before it. */
async function choosePlans(
  { settings, rebalance }: BacktestRequest,
  prices: LoadedPrices,
  from: Day,
  to: Day,
  progress: Progress,
) {
  const days = rebalanceDays(from, to, rebalance);
  const graded = await gradedDays();
  const plans: Plan[] = [];
  const skipped: Day[] = [];
  const impossible: Day[] = [];
  for (const [i, day] of days.entries()) {
    await progress(0.05 + (0.55 * i) / days.length, `choosing the basket of ${formatDay(day)}`);
    const by = graded.find((one) => one <= day && one >= Math.max(from, day - maxGradeAgeDays));
    const choice = by === undefined ? null : await chooseDay(prices, by, settings);
    if (choice === null) skipped.push(day);
    else if (choice.basket === null) impossible.push(day);
    else plans.push({ day, choice });
  }
  return { plans, skipped, impossible, wanted: days.length };
}

/** What each grading makes void, by the day's index in the prices. */
async function readInvalid(
  { settings }: BacktestRequest,
  { firstDay, rowOf }: LoadedPrices,
  from: Day,
  to: Day,
): Promise<Map<number, Set<number>>> {
  const { onSevereFlag, gradeUnder } = settings.exits.invalidation;
  const severe = flags.flatMap(({ key, severity }: Flag) => (severity === "severe" ? [key] : []));
  const rows = await readVoidTokens(getPool(), from, to, {
    flags: onSevereFlag ? severe : [],
    gradeUnder,
  });
  const invalid = new Map<number, Set<number>>();
  for (const { day, id } of rows) {
    const token = rowOf.get(id);
    if (token === undefined) continue;
    const ofDay = invalid.get(day - firstDay) ?? new Set();
    invalid.set(day - firstDay, ofDay.add(token));
  }
  return invalid;
}

/** Curves of baskets drawn at random on the same days with the same limits, exits and costs. */
async function drawBaskets(
  { settings, randomBaskets }: BacktestRequest,
  plans: readonly Plan[],
  run: (of: (choice: DayChoice) => Decision["positions"] | null) => Float64Array,
  progress: Progress,
): Promise<Float64Array[]> {
  const curves: Float64Array[] = [];
  const isDrawable = plans.every(({ choice }) => choice.drawRandom(seededUniform(1)) !== null);
  for (let draw = 0; isDrawable && draw < randomBaskets; draw++) {
    const uniform = seededUniform(settings.seed + 7919 * (draw + 1));
    curves.push(run(({ drawRandom }) => drawRandom(uniform)));
    if (draw % 10 === 0)
      await progress(0.65 + (0.33 * draw) / randomBaskets, `random basket ${draw + 1}`);
    await turn();
  }
  return curves;
}
