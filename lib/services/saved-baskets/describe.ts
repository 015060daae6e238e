import type {
  BasketValuation,
  SavedBasket,
  SavedBasketSummary,
} from "@/lib/contracts/saved-basket-shapes";
import type { StoredBasket, StoredVersion } from "@/lib/db/saved-baskets";
import { formatDay } from "@/lib/domain/market/day";
import { valueSince } from "@/lib/domain/saved-basket/value-since";
import { type Quotes, quotesFor } from "./quotes";

type VersionAnswer = SavedBasket["versions"][number];

/** Path of the read-only link of a token. */
export const sharePathOf = (token: string): string => `/shared/baskets/${token}`;

/** What both the list and a basket tell. */
export const factsOf = (basket: StoredBasket) => ({
  id: basket.id,
  name: basket.name,
  notes: basket.notes,
  revision: basket.revision,
  sharePath: basket.shareToken === null ? null : sharePathOf(basket.shareToken),
  createdAt: basket.createdAt.toISOString(),
  updatedAt: basket.updatedAt.toISOString(),
});

/** A version as the contract tells it. */
export const describeVersion = (version: StoredVersion): VersionAnswer => {
  const { basketId, createdAt, ...rest } = version;
  return { ...rest, createdAt: createdAt.toISOString() };
};

/** What a version is worth by now. Prices of another market than its own are not used: all is unknown then. */
export function valueOfVersion(version: StoredVersion, allQuotes: Quotes): BasketValuation {
  const quotes = quotesFor(allQuotes, version.source);
  const value = valueSince(version.bets, version.settings.budgetUsd, quotes.priceOf);
  return {
    ...value,
    day: quotes.day,
    sleeves: [...value.sleeves],
    bets: value.bets.map((bet) => {
      const price = quotes.priceOf(bet.id);
      const { state } = price;
      return state === "unknown"
        ? { ...bet, state, priceUsd: null, priceDay: null }
        : { ...bet, state, priceUsd: price.priceUsd, priceDay: formatDay(price.day) };
    }),
  };
}

/** A basket in the list. `versions` are its own, newest first; one without any is left out. */
export function summaryOf(
  basket: StoredBasket,
  versions: readonly StoredVersion[],
  quotes: Quotes,
): SavedBasketSummary[] {
  const [newest] = versions;
  if (newest === undefined) return [];
  const { settings, bets, ...told } = describeVersion(newest);
  return [
    {
      ...factsOf(basket),
      versions: versions.length,
      newest: { ...told, bets: bets.length },
      valuation: valueOfVersion(newest, quotes),
    },
  ];
}
