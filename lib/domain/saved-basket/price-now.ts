import type { Day } from "@/lib/domain/market/day";

/** What a token costs now. A token without a price for so long that nobody trades it has come to its end. */
export type PriceNow =
  | { readonly state: "known"; readonly priceUsd: number; readonly day: Day }
  | { readonly state: "ended"; readonly priceUsd: number; readonly day: Day }
  | { readonly state: "unknown" };

/** Days without any price after which a token counts as ended, and what is held of it as worth nothing. */
export const endedAfterDays = 30;

/** The state of a token's last price (null: there is none) on a day. */
export function priceNow(
  last: { readonly priceUsd: number; readonly day: Day } | null,
  today: Day,
): PriceNow {
  if (last === null) return { state: "unknown" };
  return { state: today - last.day > endedAfterDays ? "ended" : "known", ...last };
}

/** US dollars that one token can be sold for: 0 at its end, null when unknown. */
export const saleableUsd = (price: PriceNow): number | null =>
  price.state === "known" ? price.priceUsd : price.state === "ended" ? 0 : null;
