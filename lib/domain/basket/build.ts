import { candidateLimits } from "./all-limits";
import { assemble, passing } from "./assemble";
import type { Candidate } from "./candidate";
import type { SelectionProblem } from "./choose/problem";
import { type Selection, select } from "./choose/select";
import { correlationsOf } from "./correlations";
import { type BetReason, explainChoice, pointsOf } from "./explain";
import { type Funnel, funnelOf } from "./limits";
import { type OwnValue, ownValue } from "./objective";
import { largestOrderUsd, type OrderBound, orderBoundOf } from "./order-size";
import type { Solve } from "./program";
import type { DailyReturns } from "./returns";
import type { BasketSettings } from "./settings";
import type { Odds } from "./weigh/kelly";
import { observedReturns } from "./weigh/observed-returns";
import { weigh } from "./weigh/weigh";
import type { GroupCap, WeightProblem } from "./weigh/weight-problem";

/** What a basket is built from: the pool of a day and nothing later. */
export interface BuildInput {
  readonly settings: BasketSettings;
  readonly pool: readonly Candidate[];
  /** Daily returns of the pool, a row a candidate. */
  readonly returns: DailyReturns;
  /** Chances of a token in 180 days; null where nothing is known of them. */
  readonly oddsOf: (candidate: Candidate) => Odds | null;
}

export interface Bet {
  readonly candidate: Candidate;
  /** Id of its sleeve; null without sleeves. */
  readonly sleeve: string | null;
  /** Share of the budget. */
  readonly share: number;
  readonly own: OwnValue;
  readonly odds: Odds | null;
  /** The largest order that keeps to the slippage chosen. */
  readonly largestOrderUsd: number;
  readonly orderBound: OrderBound;
  readonly reason: BetReason;
}

export interface Built {
  readonly funnel: Funnel;
  /** Candidates that pass every limit. */
  readonly tokens: readonly Candidate[];
  readonly selection: Selection;
  /** Largest share first. */
  readonly bets: readonly Bet[];
  /** Share of the budget that the caps and pools let be placed. */
  readonly placeable: number;
  readonly shrinkage: number | null;
  readonly filledReturns: number;
  readonly riskDays: number;
  /** Correlation of every two bets, in their order; null is unknown. */
  readonly correlations: readonly (readonly (number | null)[])[];
  /** Points of the basket, 0 to 100. */
  readonly points: number;
}

/** Whether every must-have token is among those that may be chosen. */
const hasAll = (tokens: readonly Candidate[], ids: readonly string[]) =>
  ids.every((id) => tokens.some((token) => token.id === id));

/** The best basket that keeps to all settings, or null when there is none. */
export function buildBasket(input: BuildInput, solve: Solve): Built | null {
  const { settings, pool, returns } = input;
  const funnel = funnelOf(pool, settings, candidateLimits);
  const rows = passing(funnel.removedBy);
  const tokens = rows.flatMap((row) => pool[row] ?? []);
  if (tokens.length < settings.bets || !hasAll(tokens, settings.mustHave)) return null;
  const correlations = correlationsOf(returns, rows);
  const problem = assemble({ tokens, settings, correlations });
  const selection = select(problem, solve);
  if (selection === null) return null;
  return priced({ input, funnel, rows, tokens, problem, selection }, solve);
}

interface Chosen {
  readonly input: BuildInput;
  readonly funnel: Funnel;
  /** Row of the pool of each token. */
  readonly rows: readonly number[];
  readonly tokens: readonly Candidate[];
  readonly problem: SelectionProblem;
  readonly selection: Selection;
}

function weightProblem(
  { input: { settings }, tokens, problem, selection }: Chosen,
  planned: readonly number[],
): WeightProblem {
  const { budgetUsd, minOrderUsd, maxSlippageFraction, limits } = settings;
  const bets = selection.tokens.flatMap((token) => tokens[token] ?? []);
  const most = bets.map((bet) =>
    Math.min(limits.maxTokenShare ?? 1, largestOrderUsd(bet, maxSlippageFraction) / budgetUsd),
  );
  const least = bets.map((_, bet) =>
    Math.min(minOrderUsd / budgetUsd, most[bet] ?? 0, planned[bet] ?? 0),
  );
  const together = (keys: readonly number[], shareOf: (key: number) => number): GroupCap[] =>
    [...new Set(keys)].map((key) => ({
      share: shareOf(key),
      bets: keys.flatMap((other, bet) => (other === key ? [bet] : [])),
    }));
  const shareOfPlace = (place: number) =>
    (problem.places[place]?.shareEach ?? 0) * (problem.places[place]?.bets ?? 0);
  const groups = [
    ...together(selection.places, shareOfPlace),
    ...problem.caps.flatMap(({ share, classOf }) =>
      together(
        selection.tokens.map((token) => classOf[token] ?? 0),
        () => share,
      ),
    ),
  ];
  return { least, most, groups };
}

function priced(chosen: Chosen, solve: Solve): Built {
  const { input, rows, tokens, problem, selection } = chosen;
  const { settings, returns, oddsOf } = input;
  const candidates = selection.tokens.flatMap((token) => tokens[token] ?? []);
  const observed = observedReturns(
    returns,
    selection.tokens.map((token) => rows[token] ?? 0),
  );
  const planned = selection.places.map((place) => problem.places[place]?.shareEach ?? 0);
  const odds = candidates.map(oddsOf);
  const weights = weigh(
    {
      weighting: settings.weighting,
      problem: weightProblem(chosen, planned),
      places: selection.places,
      returns: observed.log,
      planned,
      odds,
    },
    solve,
  );
  const reasons = explainChoice(problem, selection);
  const bets = candidates.flatMap((candidate, bet): Bet[] => {
    const reason = reasons[bet];
    if (reason === undefined) return [];
    const place = problem.places[selection.places[bet] ?? 0];
    return [
      {
        candidate,
        sleeve: settings.sleeves.length === 0 ? null : (place?.id ?? null),
        share: weights.shares[bet] ?? 0,
        own: ownValue(candidate, settings),
        odds: odds[bet] ?? null,
        largestOrderUsd: largestOrderUsd(candidate, settings.maxSlippageFraction),
        orderBound: orderBoundOf(candidate),
        reason,
      },
    ];
  });
  const order = bets.map((_, bet) => bet).sort((a, b) => byShare(bets[a], bets[b]));
  return {
    funnel: chosen.funnel,
    ...{ tokens, selection },
    bets: order.flatMap((bet) => bets[bet] ?? []),
    placeable: weights.placeable,
    shrinkage: weights.shrinkage,
    filledReturns: observed.filled,
    riskDays: observed.log.days,
    correlations: betCorrelations(
      problem,
      order.map((bet) => selection.tokens[bet] ?? 0),
    ),
    points: pointsOf(problem, selection),
  };
}

/** Largest share first, then most points, then by id, so that equal settings give equal answers. */
const byShare = (a: Bet | undefined, b: Bet | undefined): number => {
  if (a === undefined || b === undefined) return 0;
  const shares = Math.abs(b.share - a.share) > 1e-9 ? b.share - a.share : 0;
  return shares || b.own.value - a.own.value || (a.candidate.id < b.candidate.id ? -1 : 1);
};

function betCorrelations(problem: SelectionProblem, bets: readonly number[]): (number | null)[][] {
  return bets.map((i) =>
    bets.map((j) => {
      const at = i * problem.size + j;
      if (problem.isUnknownPair?.[at] === 1) return null;
      return problem.correlations[at] ?? null;
    }),
  );
}
