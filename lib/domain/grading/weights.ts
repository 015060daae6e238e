import type { Weights } from "./grade";
import { factorsOfTerm } from "./terms";

export type FactorWeights = Readonly<Record<string, number>>;

/** How the three horizons make up the overall grade. */
export const overallMix = { trader: 0.35, investor: 0.4, moonshot: 0.25 } as const;

/** The same weights with their sizes adding up to 1; all 0 when they were. Keys in order of code units. */
export function normaliseWeights(weights: FactorWeights): FactorWeights {
  const keys = Object.keys(weights).sort();
  const total = keys.reduce((sum, key) => sum + Math.abs(weights[key] ?? 0), 0);
  return Object.fromEntries(
    keys.map((key) => [key, total === 0 ? 0 : (weights[key] ?? 0) / total]),
  );
}

/** Normalised weights of all four grades, the overall ones mixed from the three horizons. */
export function mixWeights(
  horizons: Readonly<Record<keyof typeof overallMix, FactorWeights>>,
): Weights {
  const trader = normaliseWeights(horizons.trader);
  const investor = normaliseWeights(horizons.investor);
  const moonshot = normaliseWeights(horizons.moonshot);
  const keys = new Set([trader, investor, moonshot].flatMap((weights) => Object.keys(weights)));
  const overall = Object.fromEntries(
    [...keys].map((key) => [
      key,
      overallMix.trader * (trader[key] ?? 0) +
        overallMix.investor * (investor[key] ?? 0) +
        overallMix.moonshot * (moonshot[key] ?? 0),
    ]),
  );
  return { overall: normaliseWeights(overall), trader, investor, moonshot };
}

/**
 * How much of a model hangs on each factor, adding up to 1, in the order of `factorKeys`: the sizes of its normalised
 * weights, a product's shared by its factors.
 */
export function factorShares(weights: FactorWeights, factorKeys: readonly string[]): Float64Array {
  const shares = new Map<string, number>();
  for (const [term, weight] of Object.entries(normaliseWeights(weights))) {
    const parts = factorsOfTerm(term);
    for (const key of parts)
      shares.set(key, (shares.get(key) ?? 0) + Math.abs(weight) / parts.length);
  }
  return Float64Array.from(factorKeys, (key) => shares.get(key) ?? 0);
}
