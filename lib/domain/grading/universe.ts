import { daysSinceKnown } from "@/lib/domain/market/clean-history";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { PanelHistory } from "@/lib/domain/market/panel-history";
import type { Token } from "@/lib/domain/market/token";
import { countKnown } from "@/lib/domain/stats/count-known";
import { median } from "@/lib/domain/stats/median";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";

/** Why a listed token has no grade. */
export const withheldReasons = {
  excluded: "stablecoin, wrapped or liquid-staked",
  stale: "no price in the last 3 days",
  young: "fewer than 30 known prices in the last 60 days",
  pegged: "price is pegged or does not move",
  thin: "median 7-day volume under $1,000 or unknown",
  coverage: "under 35 % of the weighted data points are known",
} as const;

export type WithheldReason = keyof typeof withheldReasons;

/** Days after its last snapshot for which a token is still listed. */
export const listedDays = 30;

const maxPriceAgeDays = 3;
const minKnownPrices = 30;
const knownPriceDays = 60;
const minMedianVolumeUsd = 1000;
const volumeDays = 7;
const pegDays = 90;
const pegTolerance = 0.03;
/** Share of the peg days that must lie at the peg: one bad print does not unpeg a coin. */
const pegShare = 0.9;
/** Deviation of daily log returns under which a price is administered, not traded. */
const minDailyDeviation = 0.002;

/** Why the token whose history is loaded is not ranked; null when it is. */
export function outsideUniverse(token: Token, history: PanelHistory): WithheldReason | null {
  if (token.excludedAs) return "excluded";
  if (daysSinceKnown(history.observedPrice) > maxPriceAgeDays) return "stale";
  if (countKnown(history.observedPrice.subarray(-knownPriceDays)) < minKnownPrices) return "young";
  if (isPegged(history)) return "pegged";
  // NaN, a volume nobody reported, is not enough either.
  return median(history.observedVolume.subarray(-volumeDays)) >= minMedianVolumeUsd ? null : "thin";
}

function isPegged({ observedPrice, logReturn }: PanelHistory): boolean {
  const prices = observedPrice.subarray(-pegDays);
  let atPeg = 0;
  for (const price of prices) if (Math.abs(price - 1) <= pegTolerance) atPeg++;
  if (atPeg >= pegShare * countKnown(prices)) return true;
  return standardDeviation(logReturn.subarray(-pegDays)) < minDailyDeviation;
}

/** The reason in words, with the day or the figure it hangs on. */
export function withheldWords(
  reason: WithheldReason,
  { token, lastSnapshotDay, coverage }: { token: Token; lastSnapshotDay: Day; coverage: number },
): string {
  if (reason === "excluded" && token.excludedAs) return token.excludedAs;
  if (reason === "stale") return `no price since ${formatDay(lastSnapshotDay)}`;
  if (reason === "coverage")
    return `only ${Math.round(100 * coverage)} % of the weighted data points are known, 35 % are needed`;
  return withheldReasons[reason];
}
