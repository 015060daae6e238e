import type { BasketEntry, NewEntry } from "@/lib/contracts/saved-basket-shapes";
import { inTransaction } from "@/lib/db/pool";
import { touchBasket } from "@/lib/db/saved-baskets";
import { insertEntry, removeEntry } from "@/lib/db/saved-baskets-journal";
import { ProblemError } from "@/lib/services/problem-error";
import { ownBasket } from "./own-basket";

/** Notes whether a rule was followed. Throws a 404 when the account has no such basket. */
export const addEntry = (userId: string, basketId: string, entry: NewEntry): Promise<BasketEntry> =>
  inTransaction(async (client) => {
    await ownBasket(client, userId, basketId, true);
    const added = await insertEntry(client, basketId, entry);
    await touchBasket(client, basketId);
    return added;
  });

/** Removes an entry. Throws a 404 when the account's basket has no such entry. */
export const deleteEntry = (userId: string, basketId: string, id: string): Promise<void> =>
  inTransaction(async (client) => {
    await ownBasket(client, userId, basketId, true);
    if (!(await removeEntry(client, basketId, id)))
      throw new ProblemError("not-found", "The journal has no such entry.");
    await touchBasket(client, basketId);
  });
