import { daysSinceKnown } from "@/lib/domain/market/clean-history";
import { lookBackDays, type PanelHistory } from "@/lib/domain/market/panel-history";
import { countKnown } from "@/lib/domain/stats/count-known";

/** How much history backs a grade and how fresh it is, 0 to 1: √(known prices of 180 days / 180) × (1 − price age / 4 days). */
export function evidenceShare({ observedPrice }: PanelHistory): number {
  const freshness = Math.max(0, 1 - daysSinceKnown(observedPrice) / 4);
  return Math.sqrt(countKnown(observedPrice) / lookBackDays) * freshness;
}

/** Weighted share of the factors that have a value, 0 to 1. */
export function coverageOf(values: Float64Array, weights: Float64Array): number {
  let known = 0;
  for (let factor = 0; factor < weights.length; factor++)
    if (!Number.isNaN(values[factor] ?? Number.NaN)) known += Math.abs(weights[factor] ?? 0);
  return Math.min(1, known);
}
