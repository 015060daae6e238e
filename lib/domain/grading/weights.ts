import type { GradeKind, Weights } from "./grade";

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

/** Normalised weights of one grade in the order of `factorKeys`; a factor that the model does not know weighs 0. */
export function weightVector(
  weights: Weights,
  kind: GradeKind,
  factorKeys: readonly string[],
): Float64Array {
  const normalised = normaliseWeights(weights[kind]);
  return Float64Array.from(factorKeys, (key) => normalised[key] ?? 0);
}
