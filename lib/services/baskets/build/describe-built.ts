import type { Built } from "@/lib/domain/basket/build";
import { cashReasons, leastCashShare } from "@/lib/domain/basket/cash-words";
import { returnDays } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { formatUsd } from "@/lib/domain/format";
import type { BuildAnswer } from "./build-for-day";
import { describeBet } from "./describe-bet";
import { chainGroups, sectorGroups, sleeveGroups } from "./describe-groups";

type Data = BuildAnswer["data"];

function cashOf({ bets, placeable }: Built, settings: BasketSettings): Data["cash"] {
  const free = 1 - bets.reduce((sum, { share }) => sum + share, 0);
  const share = free < leastCashShare ? 0 : Math.min(1, free);
  return {
    share,
    amountUsd: share * settings.budgetUsd,
    reasons: cashReasons(bets, placeable, settings),
  };
}

function correlationOf({ bets, correlations }: Built): Data["correlation"] {
  const pairs = correlations.flatMap((row, i) => row.slice(i + 1));
  const known = pairs.filter((value) => value !== null);
  return {
    ids: bets.map(({ candidate }) => candidate.id),
    matrix: correlations.map((row) => [...row]),
    mean: known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length,
    days: returnDays,
    unknownPairs: pairs.length - known.length,
  };
}

function sentenceOf({ bets, tokens }: Built, cash: Data["cash"], pool: number): string {
  const placed = `${bets.length} bets chosen from ${tokens.length} candidates of ${pool} tokens`;
  return cash === null || cash.share === 0
    ? `${placed}.`
    : `${placed}; ${formatUsd(cash.amountUsd).text} stays in cash.`;
}

/** A basket as the API tells it. */
export function describeBuilt(built: Built, settings: BasketSettings, pool: number): Data {
  const cash = cashOf(built, settings);
  return {
    settings,
    feasible: true,
    sentence: sentenceOf(built, cash, pool),
    pool,
    candidates: built.tokens.length,
    funnel: [...built.funnel.steps],
    bets: built.bets.map((bet) => describeBet(bet, built, settings)),
    cash,
    sleeves: sleeveGroups(built, settings),
    sectors: sectorGroups(built),
    chains: chainGroups(built),
    correlation: correlationOf(built),
    quality: {
      points: built.points,
      isProven: built.selection.isProven,
      shrinkage: built.shrinkage,
      riskDays: built.riskDays,
      filledReturns: built.filledReturns,
    },
    conflicts: [],
    changes: [],
  };
}
