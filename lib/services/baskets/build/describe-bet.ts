import type { Bet, Built } from "@/lib/domain/basket/build";
import type { Candidate } from "@/lib/domain/basket/candidate";
import { sleeveOf } from "@/lib/domain/basket/pool";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { obstacleWords, whyWords } from "@/lib/domain/basket/words";
import type { BuildAnswer } from "./build-for-day";

type BetAnswer = BuildAnswer["data"]["bets"][number];

const named = ({ id, symbol, name }: Candidate) => ({ id, symbol, name });

function runnerUpOf({ reason }: Bet, { tokens }: Built): BetAnswer["runnerUp"] {
  const token = tokens[reason.runnerUp?.token ?? -1];
  if (token === undefined || reason.runnerUp === null) return null;
  return { ...named(token), behind: Math.max(0, reason.runnerUp.behind) };
}

function replacedOf({ reason, sleeve }: Bet, { tokens }: Built): BetAnswer["replaced"] {
  const { replaced } = reason;
  const token = tokens[replaced?.token ?? -1];
  if (token === undefined || replaced === null) return null;
  const sleeveName = sleeve === null ? null : (sleeveOf(sleeve)?.name ?? sleeve);
  return {
    ...named(token),
    points: replaced.points,
    reason: obstacleWords(replaced.obstacle, sleeveName, (at) => tokens[at]?.symbol ?? ""),
  };
}

/** A bet as the API tells it. */
export function describeBet(bet: Bet, built: Built, settings: BasketSettings): BetAnswer {
  const { candidate, own, reason, share } = bet;
  const amountUsd = share * settings.budgetUsd;
  return {
    ...named(candidate),
    ...{ sector: candidate.sector, chain: candidate.chain, sleeve: bet.sleeve, share, amountUsd },
    units: amountUsd / candidate.priceUsd,
    entryPriceUsd: candidate.priceUsd,
    grade: candidate.grade,
    horizonGrade: candidate.horizonGrade,
    moonshotGrade: candidate.moonshot,
    odds: bet.odds,
    flags: [...candidate.flags],
    largestOrderUsd: bet.largestOrderUsd,
    orderBound: bet.orderBound,
    points: {
      grade: own.gradePoints,
      moonshot: own.moonshotPoints,
      cost: own.costPoints,
      correlation: reason.correlationPoints,
      total: own.value + reason.correlationPoints,
    },
    meanCorrelation: reason.meanCorrelation,
    why: whyWords(bet, settings),
    runnerUp: runnerUpOf(bet, built),
    replaced: replacedOf(bet, built),
  };
}
