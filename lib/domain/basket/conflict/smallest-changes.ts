import { candidateLimits } from "@/lib/domain/basket/all-limits";
import type { Loosening } from "@/lib/domain/basket/limits";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { type Demand, demandsOf, only } from "./demands";
import { isPossible, type World } from "./possible";
import { wholeLoosenings } from "./whole-loosenings";

/** A change of one demand that makes a basket possible. */
export interface Change extends Loosening {
  readonly demand: Demand;
}

/** Demands whose every looser form lets in all that a stricter one does, so that halving finds the first that helps. */
const isMonotone = ({ id }: Demand) =>
  id.startsWith("limits.") && id !== "limits.excludedFlags" && id !== "limits.noSevereFlags";

function looseningsOf({ pool }: World, settings: BasketSettings, { id }: Demand): Loosening[] {
  const limit = candidateLimits.find((candidate) => candidate.id === id);
  const removed = limit ? pool.filter((token) => limit.check(token, settings) !== "keeps") : [];
  const own = limit?.loosened(removed, settings) ?? [];
  return [...(wholeLoosenings[id]?.(settings) ?? []), ...own];
}

/** The first of some loosenings, the smallest first, with which there is a basket; undefined when none helps. */
function firstThatHelps(
  loosenings: readonly Loosening[],
  helps: (loosening: Loosening) => boolean,
  isSorted: boolean,
): Loosening | undefined {
  if (!isSorted) return loosenings.find(helps);
  const last = loosenings.at(-1);
  if (last === undefined || !helps(last)) return undefined;
  let [low, high] = [0, loosenings.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = loosenings[middle];
    if (tried !== undefined && helps(tried)) high = middle;
    else low = middle + 1;
  }
  return loosenings[high];
}

/**
 * For each demand of a minimal conflict the smallest change of it alone with which there is a basket, the smallest first. Demands
 * of which no change alone helps are left out; those outside of the conflict can never help, for it stays.
 */
export function smallestChanges(
  world: World,
  settings: BasketSettings,
  conflict: readonly Demand[],
): Change[] {
  const demands = demandsOf(settings);
  const rest = (given: Demand) => demands.filter(({ id }) => id !== given.id);
  return conflict
    .filter((demand) => isPossible(world, settings, only(rest(demand))))
    .flatMap((demand): Change[] => {
      const helps = ({ settings: changed }: Loosening) =>
        isPossible(world, changed, only(demandsOf(changed)));
      const loosenings = looseningsOf(world, settings, demand);
      const found = firstThatHelps(loosenings, helps, isMonotone(demand));
      return found === undefined ? [] : [{ demand, ...found }];
    })
    .sort((a, b) => a.size - b.size);
}
