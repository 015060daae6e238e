import { candidateLimits } from "@/lib/domain/basket/all-limits";
import { type IsActive, wholeLimits } from "@/lib/domain/basket/assemble";
import type { BasketSettings } from "@/lib/domain/basket/settings";

/** Something that settings ask for and could do without. */
export interface Demand {
  /** The field of the settings, in dots. */
  readonly id: string;
  readonly name: string;
}

/** The demands on the whole basket that settings make. */
function wholeDemands({ sleeves, mustHave, limits }: BasketSettings): Demand[] {
  const made: Readonly<Record<keyof typeof wholeLimits, boolean>> = {
    bets: true,
    sleeves: sleeves.length > 0,
    mustHave: mustHave.length > 0,
    "limits.maxSectorShare": limits.maxSectorShare !== null,
    "limits.maxChainShare": limits.maxChainShare !== null,
    "limits.maxSleeveShare": limits.maxSleeveShare !== null && sleeves.length > 0,
    "limits.maxTokenShare": limits.maxTokenShare !== null,
    "limits.maxCorrelation": limits.maxCorrelation !== null,
  };
  const ids = Object.keys(wholeLimits).filter((id): id is keyof typeof wholeLimits => id in made);
  return ids.flatMap((id) => (made[id] ? [{ id, name: wholeLimits[id] }] : []));
}

/** Every demand of settings, those on candidates first. What cannot be compared at all is no demand that could be given up. */
export function demandsOf(settings: BasketSettings): Demand[] {
  const onCandidates = candidateLimits
    .filter(({ id, asks }) => id !== "graded" && id !== "sleeves" && asks(settings) !== null)
    .map(({ id, name }) => ({ id, name }));
  return [...onCandidates, ...wholeDemands(settings)];
}

/** Exactly these demands. */
export const only = (demands: readonly Demand[]): IsActive => {
  const ids = new Set(demands.map(({ id }) => id));
  return (id) => ids.has(id);
};
