import type { Queryable } from "@/lib/db/runs";
import { findBasket, type StoredBasket } from "@/lib/db/saved-baskets";
import { ProblemError } from "@/lib/services/problem-error";

/** A basket of an account. Throws a 404 when the account has no such basket, whoever else may. */
export async function ownBasket(
  db: Queryable,
  userId: string,
  id: string,
  forUpdate = false,
): Promise<StoredBasket> {
  const basket = await findBasket(db, userId, id, forUpdate);
  if (basket === null) throw new ProblemError("not-found", "You have no such basket.");
  return basket;
}

/** Throws a 409 that tells the present state when a change was made on an older one. */
export function checkRevision(basket: StoredBasket, seen: number): void {
  if (basket.revision === seen) return;
  const { revision, name, notes } = basket;
  throw new ProblemError(
    "conflict",
    "The basket was changed in the meantime. Nothing was overwritten: look at it and try again.",
    [
      { path: "body.revision", message: `It is ${revision} by now, you saw ${seen}.` },
      { path: "body.name", message: `It is "${name}" by now.` },
      { path: "body.notes", message: `They are "${notes.slice(0, 200)}" by now.` },
    ],
  );
}
