import type { z } from "zod";
import type { BasketRisk, basketRisk } from "@/lib/contracts/basket-risk";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import { basketPlan, type ExitPlan, exitPlan } from "@/lib/domain/basket/exits/exit-plan";
import { allocate } from "@/lib/domain/basket/simulate/allocation";
import type { RiskFigures } from "@/lib/domain/basket/simulate/assess-risk";
import { drawSome } from "@/lib/domain/basket/simulate/draw-rows";
import { formatDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { openMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";
import { equalWeightPool } from "./equal-weight-pool";
import { type FrameToken, frameToken } from "./frame-token";
import { type MarketHistory, marketHistory } from "./market-history";
import { simulateAside } from "./simulate-aside";
import { type ModelledToken, modelBitcoin, modelToken, simulationInput } from "./simulation-inputs";
import { storedScenarios } from "./stored-scenarios";
import { stressAnswers } from "./stress-answers";

type Request = z.output<typeof basketRisk.body>;

/** Tokens of the pool that stand for all of it, and their paths: enough for its fan, and no more work than the basket. */
const poolTokens = 40;
const poolPaths = 2_500;
const bitcoinCost = 0.0015;

interface Bet {
  readonly token: FrameToken;
  readonly model: ModelledToken;
  readonly weight: number;
  readonly sleeve: string | null;
  readonly plan: ExitPlan | null;
}

/**
 * What may become of the bets of a basket as of a day. Throws `token-not-found` with every bet that is not listed on the day,
 * `day-not-graded`, `outside-stored-range` or `market-empty`.
 */
export async function assessBasket(request: Request): Promise<AnswerOf<typeof basketRisk>> {
  const { settings, paths } = request;
  const { seed, horizonDays, exits } = settings;
  const view = await openMarket(request.asOf);
  const [history, stored] = await Promise.all([
    marketHistory(view.run.asOf),
    storedScenarios(view.run.asOf),
  ]);
  const bets = modelBets(view.frame, history, request);
  const pool = equalWeightPool(view.frame, settings);
  const drawn = drawSome(
    pool.length === 0 ? bets.map(({ token }) => token) : pool,
    poolTokens,
    seed,
  );
  const bitcoin = modelBitcoin(history);
  const figures = await simulateAside({
    basket: simulationInput(
      bets.map((bet) => ({ ...bet, costFraction: bet.token.costFraction })),
      { seed, paths, horizonDays, exits },
    ),
    equalWeight: simulationInput(
      drawn.map((token) => ({
        model: modelToken(history, token, seed, 4),
        weight: 1 / drawn.length,
        costFraction: token.costFraction,
      })),
      { seed, paths: Math.min(paths, poolPaths), horizonDays, exits: null },
    ),
    bitcoin:
      bitcoin &&
      simulationInput([{ model: bitcoin, weight: 1, costFraction: bitcoinCost }], {
        ...{ seed, paths, horizonDays, exits: null },
      }),
  });
  const plans = bets.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  return {
    meta: view.meta,
    data: {
      ...{ horizonDays, paths, seed },
      cashShare: Math.max(0, 1 - bets.reduce((sum, { weight }) => sum + weight, 0)),
      withExits: figures.withExits,
      withoutExits: figures.withoutExits,
      equalWeight: { ...figures.equalWeight, tokens: drawn.length, poolTokens: pool.length },
      bitcoin: figures.bitcoin,
      anyTenfold: figures.anyTenfold,
      bets: betAnswers(bets, figures),
      basketPlan: basketPlan(plans, settings.budgetUsd, horizonDays),
      stress: stressAnswers(bets, pool, settings, stored),
      allocation: allocate(figures.ends, figures.withExits.expectedShortfall, settings.appetite),
      rates: rateAnswers(history),
      history: daysOf(history),
      notes,
    },
  };
}

function modelBets(frame: MarketFrame, history: MarketHistory, request: Request): Bet[] {
  const { bets, settings } = request;
  const rowOf = new Map(frame.ids.map((id, row) => [id, row]));
  const missing = bets.flatMap(({ id }, i) =>
    rowOf.has(id) ? [] : [{ path: `body.bets.${i}.id`, message: `"${id}" is not listed.` }],
  );
  if (missing.length > 0)
    throw new ProblemError(
      "token-not-found",
      `Not listed on ${formatDay(frame.run.asOf)}: ${missing.length} of ${bets.length} bets.`,
      missing,
    );
  return bets.map(({ id, weight, sleeve }) => {
    const token = frameToken(frame, rowOf.get(id) ?? -1);
    const model = modelToken(history, token, settings.seed);
    const entry = { priceUsd: token.priceUsd, dailyVolatility: model.dailyVolatility };
    const stakeUsd = weight * settings.budgetUsd;
    const plan = token.priceUsd > 0 ? exitPlan(settings.exits, entry, stakeUsd) : null;
    return { token, model, weight, sleeve, plan };
  });
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const betAnswers = (bets: readonly Bet[], figures: RiskFigures): BasketRisk["bets"] =>
  bets.flatMap(({ token, model, weight, sleeve, plan }, i) => {
    const own = figures.bets[i];
    if (own === undefined) return [];
    const { id, symbol, name, marketCapUsd } = token;
    const { dailyVolatility, ownDays, ownShare } = model;
    return [
      {
        ...{ id, symbol, name, weight, sleeve, ownDays, ownShare, dailyVolatility },
        marketCapUsd: orNull(marketCapUsd),
        class: model.class,
        ...own,
        plan: plan && { ...plan, steps: [...plan.steps] },
      },
    ];
  });

const perYear = (perDay: number): number => 1 - Math.exp(-perDay * 365);

const rateAnswers = ({ rates }: MarketHistory): BasketRisk["rates"] =>
  rates.map(({ class: name, deathPerDay, rugPerDay, tokenDays, deaths, rugs, origin }) => ({
    ...{ class: name, deaths, rugs, origin },
    deathPerYear: perYear(deathPerDay),
    rugPerYear: perYear(rugPerDay),
    tokenYears: tokenDays / 365,
  }));

const daysOf = ({ returns }: MarketHistory): BasketRisk["history"] => ({
  from: formatDay(returns.firstDay),
  to: formatDay(returns.firstDay + returns.days - 1),
});

const notes: string[] = [
  "Grades get no credit here: every token is simulated like the others of its size and volatility.",
  "The mean of two years of returns says little about the next months: a rise counts half, a fall whole.",
  "A token that dies is worth nothing; a rug leaves 5 % of the price and fills every stop there.",
  "Invalidation by flag or grade is not simulated: nobody knows tomorrow's grade.",
];
