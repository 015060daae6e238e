import type { BasketFill, NewFill } from "@/lib/contracts/saved-basket-shapes";
import { inTransaction } from "@/lib/db/pool";
import type { Queryable } from "@/lib/db/runs";
import { touchBasket } from "@/lib/db/saved-baskets";
import { findFills, insertFill, removeFill, updateFill } from "@/lib/db/saved-baskets-fills";
import { formatDay } from "@/lib/domain/market/day";
import { firstOversold } from "@/lib/domain/saved-basket/holdings";
import { invalid, ProblemError } from "@/lib/services/problem-error";
import { asFill } from "./holdings";
import { ownBasket } from "./own-basket";

const noFill = () => new ProblemError("not-found", "The basket has no such fill.");

/** Throws a 422 when some fill of the basket sells more than is held by its day. Called after a change, before it is committed. */
async function checkHeld(db: Queryable, basketId: string): Promise<void> {
  const oversold = firstOversold((await findFills(db, basketId)).map(asFill));
  if (oversold === null) return;
  const { fill, heldUnits } = oversold;
  const sale = `The sale of ${fill.amount} ${fill.tokenId} on ${formatDay(fill.day)}`;
  throw invalid([
    { path: "body.amount", message: `${sale} is more than the ${heldUnits} held by then.` },
  ]);
}

/** Changes the fills of a basket of an account in one piece. Throws a 404, or a 422 when more would be sold than held. */
const changeFills = <T>(
  userId: string,
  basketId: string,
  change: (db: Queryable) => Promise<T>,
): Promise<T> =>
  inTransaction(async (client) => {
    await ownBasket(client, userId, basketId, true);
    const result = await change(client);
    await checkHeld(client, basketId);
    await touchBasket(client, basketId);
    return result;
  });

/** Notes a fill. */
export const addFill = (userId: string, basketId: string, fill: NewFill): Promise<BasketFill> =>
  changeFills(userId, basketId, (db) => insertFill(db, basketId, fill));

/** Corrects a fill. Throws a 404 when the basket has no such fill. */
export const correctFill = (
  userId: string,
  basketId: string,
  id: string,
  fill: NewFill,
): Promise<BasketFill> =>
  changeFills(userId, basketId, async (db) => {
    const changed = await updateFill(db, basketId, id, fill);
    if (changed === null) throw noFill();
    return changed;
  });

/** Removes a fill. Throws a 404 when the basket has no such fill. */
export const deleteFill = (userId: string, basketId: string, id: string): Promise<void> =>
  changeFills(userId, basketId, async (db) => {
    if (!(await removeFill(db, basketId, id))) throw noFill();
  });

const keyOf = ({ day, tokenId, side, priceUsd, amount }: NewFill): string =>
  JSON.stringify([day, tokenId, side, priceUsd, amount]);

/** Adds fills, all or none; those that are there already are left out. */
export const addFills = (
  userId: string,
  basketId: string,
  fills: readonly NewFill[],
): Promise<{ readonly added: number; readonly skipped: number }> =>
  changeFills(userId, basketId, async (db) => {
    const there = new Set((await findFills(db, basketId)).map(keyOf));
    const fresh = fills.filter((fill) => !there.has(keyOf(fill)));
    for (const fill of fresh) await insertFill(db, basketId, fill);
    return { added: fresh.length, skipped: fills.length - fresh.length };
  });
