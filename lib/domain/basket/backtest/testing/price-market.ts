import type { Decision, PriceMarket } from "@/lib/domain/basket/backtest/run-backtest";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

/** A market whose prices wander by up to a tenth a day, with gaps; a few tokens end for good. */
export function wanderingMarket(tokens: number, days: number, seed = 3): PriceMarket {
  const uniform = seededUniform(seed);
  const prices = new Float64Array(tokens * days);
  for (let token = 0; token < tokens; token++) {
    const last = uniform() < 0.2 ? Math.floor(uniform() * days) : days;
    let price = 1 + uniform();
    for (let day = 0; day < days; day++) {
      price *= 1 + (uniform() - 0.5) * 0.2;
      const isKnown = day < last && uniform() > 0.03;
      prices[token * days + day] = isKnown ? price : Number.NaN;
    }
  }
  return { days, prices };
}

/** Every `every` days another few tokens, by the seed. */
export function wanderingDecisions(
  tokens: number,
  days: number,
  every: number,
  bets = 8,
): Decision[] {
  const uniform = seededUniform(11);
  return Array.from({ length: Math.floor((days - 1) / every) + 1 }, (_, i) => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(bets, tokens)) chosen.add(Math.floor(uniform() * tokens));
    return {
      day: i * every,
      positions: [...chosen].map((token) => ({
        token,
        share: 1 / bets,
        sleeve: token % 2 === 0 ? "even" : null,
        traded: { volume24hUsd: 2e6, liquidityUsd: Number.NaN },
        dailyVolatility: 0.06,
      })),
    };
  });
}
