import type { Weights } from "./grade";
import { type FactorWeights, mixWeights } from "./weights";

/** The grades whose weights are set; Overall is mixed from them. */
export const weighedKinds = ["trader", "investor", "moonshot"] as const;
export type WeighedKind = (typeof weighedKinds)[number];

/** New weights by grade and term; what is not named stays as it is in the base. */
export type WeightChanges = Readonly<Partial<Record<WeighedKind, FactorWeights>>>;

/** A base's weights of one grade with changes; a weight of 0 takes the term out. Not normalised. */
export const changedWeights = (base: FactorWeights, changes: FactorWeights = {}): FactorWeights =>
  Object.fromEntries(Object.entries({ ...base, ...changes }).filter(([, weight]) => weight !== 0));

/** The normalised weights of a fork: its three horizons, and Overall mixed from them anew. */
export const forkWeights = (base: Weights, changes: WeightChanges): Weights =>
  mixWeights({
    trader: changedWeights(base.trader, changes.trader),
    investor: changedWeights(base.investor, changes.investor),
    moonshot: changedWeights(base.moonshot, changes.moonshot),
  });
