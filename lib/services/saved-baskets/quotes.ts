import type { Queryable } from "@/lib/db/runs";
import { findQuotes, type Quote } from "@/lib/db/saved-baskets-prices";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { type PriceNow, priceNow } from "@/lib/domain/saved-basket/price-now";
import type { MarketState } from "@/lib/services/market/market-state";

/** What tokens cost by now, in the market that the store holds. */
export interface Quotes {
  readonly source: string | null;
  /** The newest stored day, `2021-05-01`. */
  readonly day: string | null;
  readonly of: (id: string) => Quote | undefined;
  readonly priceOf: (id: string) => PriceNow;
}

const none: Quotes = {
  source: null,
  day: null,
  of: () => undefined,
  priceOf: () => ({ state: "unknown" }),
};

/** The last prices of tokens up to the newest stored day of the market; null is none. */
export async function quotesNow(
  db: Queryable,
  market: MarketState | null,
  ids: readonly string[],
): Promise<Quotes> {
  if (market === null || market.lastDay === null)
    return { ...none, source: market?.source ?? null };
  const today = market.lastDay;
  const quotes = await findQuotes(db, [...new Set(ids)], formatDay(today));
  const priceOf = (id: string): PriceNow => {
    const { priceUsd, day } = quotes.get(id) ?? { priceUsd: null, day: null };
    const known = day === null ? null : parseDay(day);
    return priceNow(priceUsd === null || known === null ? null : { priceUsd, day: known }, today);
  };
  return {
    source: market.source,
    day: formatDay(today),
    of: (id) => quotes.get(id),
    priceOf,
  };
}

/** The quotes as a version made in `source` may use them: none of another market's. */
export const quotesFor = (quotes: Quotes, source: string): Quotes =>
  quotes.source === source ? quotes : none;
