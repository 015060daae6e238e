import { circularBlockDraws } from "@/lib/domain/stats/circular-block-draws";
import { quantile } from "@/lib/domain/stats/quantile";

const resamples = 400;
const seed = 20_200_101;

/** A value with its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often each week is in each resample. */
export interface Resamples {
  /** Every week once: the sample itself. */
  readonly once: Uint16Array;
  readonly counts: readonly Uint16Array[];
}

/**
 * Draws weeks with replacement in blocks of `blockWeeks` that wrap around, as many weeks as there are: outcomes of one week, and
 * of weeks whose horizons overlap, go up and down together. The same weeks always give the same draws.
 * Source: Politis and Romano 1992, the circular block bootstrap.
 */
export function resampleWeeks(weeks: number, blockWeeks: number): Resamples {
  const counts = circularBlockDraws({ places: weeks, block: blockWeeks, draws: resamples, seed });
  return { once: new Uint16Array(weeks).fill(1), counts };
}

/** A value with the 2.5 % and 97.5 % quantiles of the same statistic on resamples. */
export function estimateOf(
  value: number,
  ofResample: (counts: Uint16Array) => number,
  drawn: Resamples,
): Estimate {
  const values = Float64Array.from(drawn.counts, ofResample);
  return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
}
