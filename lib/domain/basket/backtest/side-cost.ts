import { roundTripCost } from "@/lib/domain/basket/order-size";

/** What is known of how a token trades on a day; NaN is unknown. */
export interface Traded {
  readonly volume24hUsd: number;
  readonly liquidityUsd: number;
}

/** An order is never taken to move a price by more than this. */
const mostSlippage = 0.5;
/** Where nothing is known of the trade: the dearest tier. */
const unknownCost = 0.03;

/** What buying or selling for so many dollars costs, as a fraction of them: the dearer of the token's tier and what the order moves. */
export function sideCost(traded: Traded, orderUsd: number): number {
  const cost = roundTripCost(traded, orderUsd, mostSlippage) / 2;
  return Number.isNaN(cost) ? unknownCost : cost;
}
