import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { buildForDay } from "@/lib/services/baskets/build/build-for-day";
import { invalid } from "@/lib/services/problem-error";
import { readBasket } from "./read-baskets";
import { saveVersion } from "./save-basket";

/**
 * Chooses a basket anew by the settings of its newest version, as of the newest graded day, and saves that as the next
 * version. Throws a 404, a 409 when it was changed since `revision`, and a 422 when no basket keeps to the settings by now.
 */
export async function renewBasket(
  userId: string,
  id: string,
  { revision, note }: { readonly revision: number; readonly note: string },
): Promise<SavedBasket> {
  const { versions } = await readBasket(userId, id);
  const [newest] = versions;
  if (newest === undefined) throw new Error(`Basket ${id} has no version.`);
  const { data, meta } = await buildForDay({ ...newest.settings, asOf: undefined });
  if (!data.feasible) throw invalid([{ path: "body.note", message: data.sentence }]);
  const bets = data.bets.map((bet) => ({
    id: bet.id,
    share: bet.share,
    sleeve: bet.sleeve,
    entryPriceUsd: bet.entryPriceUsd,
  }));
  const { settings } = data;
  return saveVersion(userId, id, {
    revision,
    note,
    asOf: meta.asOf,
    model: meta.model,
    settings,
    bets,
  });
}
