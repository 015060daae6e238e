import type { BasketSettings } from "@/lib/domain/basket/settings";
import { type Demand, demandsOf, only } from "./demands";
import { isPossible, type World } from "./possible";

/**
 * Demands that cannot all be met, of which any one given up lets the rest be met; null when all demands can be met, empty when
 * not even a basket without demands is possible. One demand after another is left out for good where the rest still cannot be
 * met. Source: Chinneck and Dravnieks 1991, the deletion filter.
 */
export function minimalConflict(world: World, settings: BasketSettings): Demand[] | null {
  let kept = demandsOf(settings);
  if (isPossible(world, settings, only(kept))) return null;
  for (const demand of kept) {
    const rest = kept.filter((other) => other !== demand);
    if (!isPossible(world, settings, only(rest))) kept = rest;
  }
  return kept;
}
