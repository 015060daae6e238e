import { type Bet, buildBasket } from "@/lib/domain/basket/build";
import type { Solve } from "@/lib/domain/basket/program";
import { returnsOf } from "@/lib/domain/basket/returns";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { correlation } from "@/lib/domain/stats/correlation";
import { type RandomMarket, randomMarket } from "./random-market";

const odds = { triple: 0.1, tenfold: 0.03, minus90: 0.2 };

const shareBy = (bets: readonly Bet[], keyOf: (bet: Bet) => string | null) => {
  const shares = new Map<string | null, number>();
  for (const bet of bets) shares.set(keyOf(bet), (shares.get(keyOf(bet)) ?? 0) + bet.share);
  return Math.max(...shares.values());
};

/** What a bet breaks, each limit read anew from its description. */
function brokenByBet({ candidate: c, share, ...bet }: Bet, s: BasketSettings): string[] {
  const { limits, budgetUsd } = s;
  const order =
    c.liquidityUsd > 0
      ? ((c.liquidityUsd / 2) * s.maxSlippageFraction) / (1 - s.maxSlippageFraction)
      : c.volume24hUsd * s.maxSlippageFraction;
  const rules = {
    grade: limits.minGrade === null || c.grade >= limits.minGrade,
    volume: limits.minVolume24hUsd === null || c.volume24hUsd >= limits.minVolume24hUsd,
    liquidity: limits.minLiquidityUsd === null || c.liquidityUsd >= limits.minLiquidityUsd,
    minCap: limits.minMarketCapUsd === null || c.marketCapUsd >= limits.minMarketCapUsd,
    maxCap: limits.maxMarketCapUsd === null || c.marketCapUsd <= limits.maxMarketCapUsd,
    coverage: limits.minCoverage === null || c.coverage >= limits.minCoverage,
    early: limits.minEarly === null || c.early >= limits.minEarly,
    severe: !(limits.noSevereFlags && c.hasSevereFlag),
    flags: !c.flags.some((flag) => limits.excludedFlags.includes(flag)),
    never: !s.never.includes(c.id),
    graded: Number.isFinite(c.grade),
    minOrder: share * budgetUsd >= s.minOrderUsd - 1e-6,
    pool: share * budgetUsd <= order * (1 + 1e-9) + 1e-6,
    token: share <= (limits.maxTokenShare ?? 1) + 1e-7,
    member: bet.sleeve === null || c.sleeves.includes(bet.sleeve),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]));
}

function brokenByBasket(bets: readonly Bet[], { settings, pool, returns }: RandomMarket): string[] {
  const { limits } = settings;
  const { maxCorrelation } = limits;
  const rows = bets.map(({ candidate }) => returnsOf(returns, pool.indexOf(candidate)));
  const pairs = rows.flatMap((x, at) => rows.slice(at + 1).map((y) => correlation(x, y)));
  const rules = {
    bets: new Set(bets.map(({ candidate }) => candidate.id)).size === settings.bets,
    budget: bets.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-7,
    sector: shareBy(bets, (b) => b.candidate.sector) <= (limits.maxSectorShare ?? 1) + 1e-7,
    chain: shareBy(bets, (b) => b.candidate.chain) <= (limits.maxChainShare ?? 1) + 1e-7,
    sleeve:
      settings.sleeves.length === 0 ||
      shareBy(bets, (b) => b.sleeve) <= (limits.maxSleeveShare ?? 1) + 1e-7,
    mustHave: settings.mustHave.every((id) => bets.some(({ candidate }) => candidate.id === id)),
    correlation: maxCorrelation === null || pairs.every((value) => value <= maxCorrelation + 1e-6),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]));
}

/** Builds baskets of random markets until `count` are feasible, and lists every limit that one of them breaks. */
export function checkMarkets(count: number, solve: Solve) {
  const weightings = new Set<string>();
  const broken: string[] = [];
  for (let seed = 1, feasible = 0; feasible < count; seed++) {
    const market = randomMarket(seed);
    const built = buildBasket({ ...market, oddsOf: () => odds }, solve);
    if (built === null) continue;
    feasible++;
    weightings.add(market.settings.weighting);
    const found = [
      ...built.bets.flatMap((bet) => brokenByBet(bet, market.settings)),
      ...brokenByBasket(built.bets, market),
    ];
    broken.push(...found.map((name) => `seed ${seed}: ${name}`));
  }
  return { weightings, broken };
}
