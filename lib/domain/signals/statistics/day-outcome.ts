import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";

/** How many equally likely points stand for the outcomes of a day. */
const quantilePoints = 40;

/** What a token drawn at random on a day did over a horizon. */
export interface DayOutcome {
  readonly tokens: number;
  /** Simple return as a fraction: the exact expectation over the day's tokens. */
  readonly mean: number;
  /** Share of tokens that rose, and that fell; an unchanged price is neither. */
  readonly riseShare: number;
  readonly fallShare: number;
  /** Quantiles at (i + ½) / 40: equally likely stand-ins for the day's returns. */
  readonly quantiles: Float64Array;
}

/** Sums up the returns of a day's tokens, NaN where unknown; null when none is known. */
export function dayOutcomeOf(returns: Float64Array): DayOutcome | null {
  const sorted = sortedKnown(returns);
  if (sorted.length === 0) return null;
  const count = (passes: (value: number) => boolean) => sorted.filter(passes).length;
  return {
    tokens: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    riseShare: count((value) => value > 0) / sorted.length,
    fallShare: count((value) => value < 0) / sorted.length,
    quantiles: Float64Array.from({ length: quantilePoints }, (_, i) =>
      quantileOfSorted(sorted, (i + 0.5) / quantilePoints),
    ),
  };
}
