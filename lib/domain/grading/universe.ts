/** Why a listed token has no grade, in words. */
export const withheldReasons = {
  excluded: "stablecoin, wrapped or liquid-staked",
  stale: "no price in the last 3 days",
  young: "fewer than 30 known prices in the last 60 days",
  pegged: "price is pegged or does not move",
  thin: "median 7-day volume under $1,000 or unknown",
  coverage: "under 35 % of the weighted data points are known",
} as const;

export type WithheldReason = keyof typeof withheldReasons;
