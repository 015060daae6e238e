import type { SavedBasket, SavedBasketSummary } from "@/lib/contracts/saved-basket-shapes";
import type { Queryable } from "@/lib/db/runs";
import { findBaskets, findVersions, type StoredBasket } from "@/lib/db/saved-baskets";
import { findFills } from "@/lib/db/saved-baskets-fills";
import { findEntries } from "@/lib/db/saved-baskets-journal";
import type { MarketState } from "@/lib/services/market/market-state";
import { describeVersion, factsOf, summaryOf, valueOfVersion } from "./describe";
import { describeHoldings } from "./holdings";
import { inMarket } from "./in-market";
import { ownBasket } from "./own-basket";
import { quotesFor, quotesNow } from "./quotes";

/** The baskets of an account with what became of them, last changed first. */
export const listBaskets = (userId: string): Promise<SavedBasketSummary[]> =>
  inMarket(async (client, market) => {
    const baskets = await findBaskets(client, userId);
    const versions = await findVersions(
      client,
      baskets.map(({ id }) => id),
    );
    const quotes = await quotesNow(
      client,
      market,
      versions.flatMap(({ bets }) => bets.map(({ id }) => id)),
    );
    return baskets.flatMap((basket) =>
      summaryOf(
        basket,
        versions.filter(({ basketId }) => basketId === basket.id),
        quotes,
      ),
    );
  });

/** All of a stored basket. */
export async function describeBasket(
  db: Queryable,
  market: MarketState | null,
  basket: StoredBasket,
): Promise<SavedBasket> {
  const versions = await findVersions(db, [basket.id]);
  const fills = await findFills(db, basket.id);
  const journal = await findEntries(db, basket.id);
  const [newest] = versions;
  if (newest === undefined) throw new Error(`Basket ${basket.id} has no version.`);
  const ids = [...newest.bets.map(({ id }) => id), ...fills.map(({ tokenId }) => tokenId)];
  const quotes = await quotesNow(db, market, ids);
  return {
    ...factsOf(basket),
    versions: versions.map(describeVersion),
    valuation: valueOfVersion(newest, quotes),
    fills,
    holdings: describeHoldings(fills, quotesFor(quotes, newest.source)),
    journal,
    adherence: {
      followed: journal.filter(({ followed }) => followed).length,
      entries: journal.length,
    },
  };
}

/** A basket of an account. Throws a 404 when it has no such basket. */
export const readBasket = (userId: string, id: string): Promise<SavedBasket> =>
  inMarket(async (client, market) =>
    describeBasket(client, market, await ownBasket(client, userId, id)),
  );

/** Several baskets of an account, in the order asked for. Throws a 404 for any that it has not. */
export const readBaskets = (userId: string, ids: readonly string[]): Promise<SavedBasket[]> =>
  inMarket(async (client, market) => {
    const baskets: SavedBasket[] = [];
    for (const id of ids)
      baskets.push(await describeBasket(client, market, await ownBasket(client, userId, id)));
    return baskets;
  });
