import type { BasketValuation, SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { getPool, inTransaction } from "@/lib/db/pool";
import { findSharedBasket, removeBasket, setShareToken } from "@/lib/db/saved-baskets";
import { newToken } from "@/lib/services/accounts/token";
import { ProblemError } from "@/lib/services/problem-error";
import { sharePathOf } from "./describe";
import { inMarket } from "./in-market";
import { ownBasket } from "./own-basket";
import { describeBasket } from "./read-baskets";

/** The path of a basket's read-only link; made the first time. */
export const shareBasket = (userId: string, id: string): Promise<{ readonly sharePath: string }> =>
  inTransaction(async (client) => {
    const basket = await ownBasket(client, userId, id, true);
    if (basket.shareToken !== null) return { sharePath: sharePathOf(basket.shareToken) };
    const token = newToken();
    await setShareToken(client, id, token);
    return { sharePath: sharePathOf(token) };
  });

/** Ends a basket's read-only link. A new one has another address. */
export const unshareBasket = (userId: string, id: string): Promise<void> =>
  inTransaction(async (client) => {
    await ownBasket(client, userId, id, true);
    await setShareToken(client, id, null);
  });

/** What a read-only link shows: nothing of the person, their notes, fills and journal. */
export interface SharedBasket {
  readonly name: string;
  readonly version: SavedBasket["versions"][number];
  readonly valuation: BasketValuation;
}

/** The basket of a read-only link. Throws a 404 when the link was ended or never was. */
export const readSharedBasket = (token: string): Promise<SharedBasket> =>
  inMarket(async (client, market) => {
    const stored = await findSharedBasket(client, token);
    if (stored === null) throw new ProblemError("not-found", "This link leads nowhere any more.");
    const { name, versions, valuation } = await describeBasket(client, market, stored);
    const [version] = versions;
    if (version === undefined) throw new Error(`Basket ${stored.id} has no version.`);
    return { name, version: { ...version, note: "" }, valuation };
  });

/** Deletes a basket with everything in it. Throws a 404 when the account has no such basket. */
export async function deleteBasket(userId: string, id: string): Promise<void> {
  if (!(await removeBasket(getPool(), userId, id)))
    throw new ProblemError("not-found", "You have no such basket.");
}
