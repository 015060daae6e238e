import type { z } from "zod";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import type { addBasketVersion, createBasket, putBasket } from "@/lib/contracts/saved-baskets";
import { inTransaction } from "@/lib/db/pool";
import type { Queryable } from "@/lib/db/runs";
import { insertBasket, insertVersion, type NewVersion, touchBasket } from "@/lib/db/saved-baskets";
import { findQuotes } from "@/lib/db/saved-baskets-prices";
import { currentMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";
import { checkRevision, ownBasket } from "./own-basket";
import { readBasket } from "./read-baskets";

/** The name of the stored market. Throws `market-empty`. */
async function marketSource(): Promise<string> {
  const market = await currentMarket();
  if (market !== null) return market.source;
  throw new ProblemError("market-empty", "No market is stored.");
}

type VersionBody = Omit<z.output<typeof addBasketVersion.body>, "revision">;

/** The version to keep: symbols, names and, where none is given, prices from the store. Throws `token-not-found`. */
async function versionOf(db: Queryable, source: string, body: VersionBody): Promise<NewVersion> {
  const { asOf, model, settings, note } = body;
  const quotes = await findQuotes(
    db,
    body.bets.map(({ id }) => id),
    asOf,
  );
  const missing = body.bets.flatMap(({ id }, i) =>
    quotes.has(id) ? [] : [{ path: `body.bets.${i}.id`, message: `No token has the id "${id}".` }],
  );
  if (missing.length > 0)
    throw new ProblemError("token-not-found", "Not all of these tokens are stored.", missing);
  const bets = body.bets.flatMap((bet) => {
    const quote = quotes.get(bet.id);
    if (quote === undefined) return [];
    const { id, share, sleeve, exits = settings.exits } = bet;
    const { symbol, name } = quote;
    const entryPriceUsd = bet.entryPriceUsd === undefined ? quote.priceUsd : bet.entryPriceUsd;
    return [{ id, symbol, name, share, sleeve, entryPriceUsd, exits }];
  });
  return { asOf, model, source, settings, note, bets };
}

/** Saves a new basket of an account. */
export async function saveBasket(
  userId: string,
  { name, notes, ...body }: z.output<typeof createBasket.body>,
): Promise<SavedBasket> {
  const source = await marketSource();
  const id = await inTransaction(async (client) => {
    const version = await versionOf(client, source, body);
    const basketId = await insertBasket(client, { userId, name, notes });
    await insertVersion(client, basketId, version);
    return basketId;
  });
  return readBasket(userId, id);
}

/** Saves a basket anew. Throws a 404, or a 409 when it was changed since the revision that was seen. */
export async function saveVersion(
  userId: string,
  id: string,
  { revision, ...body }: z.output<typeof addBasketVersion.body>,
): Promise<SavedBasket> {
  const source = await marketSource();
  await inTransaction(async (client) => {
    checkRevision(await ownBasket(client, userId, id, true), revision);
    await insertVersion(client, id, await versionOf(client, source, body));
    await touchBasket(client, id);
  });
  return readBasket(userId, id);
}

/** Changes name and notes. Throws a 404, or a 409 when the basket was changed since the revision that was seen. */
export async function renameBasket(
  userId: string,
  id: string,
  { revision, name, notes }: z.output<typeof putBasket.body>,
): Promise<SavedBasket> {
  await inTransaction(async (client) => {
    checkRevision(await ownBasket(client, userId, id, true), revision);
    await touchBasket(client, id, { name, notes });
  });
  return readBasket(userId, id);
}
