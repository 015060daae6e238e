import { costFraction } from "@/lib/domain/indices/trading-cost";
import { poolSlippage } from "@/lib/domain/stats/pool-slippage";
import type { Candidate } from "./candidate";

type Traded = Pick<Candidate, "liquidityUsd" | "volume24hUsd">;

/** Where the largest order comes from. */
export type OrderBound = "liquidity" | "volume" | "unknown";

export const orderBoundOf = ({ liquidityUsd, volume24hUsd }: Traded): OrderBound =>
  liquidityUsd > 0 ? "liquidity" : volume24hUsd > 0 ? "volume" : "unknown";

/**
 * The largest order in US dollars at a slippage: what a constant-product pool takes, order = pool / 2 × s / (1 − s). Where
 * the pool is unknown, that share of a day's volume: an order of 2 % of a day's trade is taken to move the price by 2 %.
 * 0 where both are unknown, so that nothing is bought blindly.
 */
export function largestOrderUsd(traded: Traded, slippageFraction: number): number {
  const bound = orderBoundOf(traded);
  if (bound === "unknown") return 0;
  if (bound === "volume") return traded.volume24hUsd * slippageFraction;
  return ((traded.liquidityUsd / 2) * slippageFraction) / (1 - slippageFraction);
}

/** What an order of that size costs as a fraction of it, by the same rule; NaN where both are unknown. */
function impactFraction(traded: Traded, orderUsd: number): number {
  const bound = orderBoundOf(traded);
  if (bound === "unknown") return Number.NaN;
  if (bound === "volume") return orderUsd / traded.volume24hUsd;
  return poolSlippage(traded.liquidityUsd, orderUsd);
}

/**
 * What buying and selling a position costs as a fraction of it: twice the dearer of the token's tier of cost and what the
 * order itself moves. An order above what the pool takes is cut to that. NaN where nothing is known of the trade.
 */
export function roundTripCost(traded: Traded, orderUsd: number, slippageFraction: number): number {
  const order = Math.min(orderUsd, largestOrderUsd(traded, slippageFraction));
  const tier = costFraction({
    volumeUsd: traded.volume24hUsd,
    liquidityUsd: traded.liquidityUsd,
  });
  return 2 * Math.max(tier, impactFraction(traded, order));
}
