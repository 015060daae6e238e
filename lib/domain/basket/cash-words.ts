import { formatUsd } from "@/lib/domain/format";
import type { Bet } from "./build";
import type { BasketSettings } from "./settings";

/** Shares of the budget under this are rounding, not cash. */
export const leastCashShare = 1e-6;

const usd = (value: number) => formatUsd(value).text;

/** Why a part of the budget is not placed, a sentence a reason; empty when all of it is. */
export function cashReasons(
  bets: readonly Bet[],
  placeable: number,
  settings: BasketSettings,
): string[] {
  const { budgetUsd, maxSlippageFraction, weighting } = settings;
  const invested = bets.reduce((sum, { share }) => sum + share, 0);
  if (1 - invested < leastCashShare) return [];
  const reasons = bets
    .filter(({ share, largestOrderUsd }) => largestOrderUsd <= share * budgetUsd * (1 + 1e-6))
    .map(
      ({ candidate, largestOrderUsd, orderBound }) =>
        `${candidate.symbol} takes no more than ${usd(largestOrderUsd)} at ${100 * maxSlippageFraction}% slippage${orderBound === "volume" ? ", by its volume: its pool is unknown" : ""}.`,
    );
  if (1 - placeable >= leastCashShare && reasons.length === 0)
    reasons.push("The maximum shares leave no room for more.");
  if (placeable - invested >= leastCashShare && weighting === "capped-kelly")
    reasons.push(
      bets.every(({ odds }) => odds === null)
        ? "Kelly needs odds and none are known yet, so that only minimum orders are placed."
        : "Kelly stakes no more: at these odds a larger stake would not grow faster.",
    );
  return reasons;
}
