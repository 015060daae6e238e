import type { WeekMarket } from "./candidate";

/** What became of a dollar in a token since its last known price. */
export interface Growth {
  /** What the dollar is worth now: 1 while the token waits for a price, 0 when it is gone. */
  readonly factor: number;
  readonly state: "priced" | "waiting" | "gone";
}

/**
 * The growth of a token from its last known price to a week's end. A token that the week's run still lists, but without
 * a price of the last days, waits; one that it no longer lists (no price in 30 days) is gone: −100 %.
 */
export function growthOf(
  { key, priceUsd }: { readonly key: number; readonly priceUsd: number },
  now: WeekMarket,
): Growth {
  const token = now.candidates.get(key);
  if (token === undefined) return { factor: 0, state: "gone" };
  return token.priceUsd > 0
    ? { factor: token.priceUsd / priceUsd, state: "priced" }
    : { factor: 1, state: "waiting" };
}
