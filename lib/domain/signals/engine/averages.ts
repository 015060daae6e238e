import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

/** Two moving averages on the last day and on the day before; NaN where too few days of either are known. */
export interface Averages {
  readonly fast: number;
  readonly slow: number;
  readonly fastBefore: number;
  readonly slowBefore: number;
}

/** The averages of `fastDays` and `slowDays` days, of a window of `slowDays + 1` days. */
export function movingAverages(price: Float64Array, fastDays: number, slowDays: number): Averages {
  const end = price.length;
  const over = (days: number, ago: number) =>
    mean(price.subarray(Math.max(0, end - days - ago), end - ago));
  const isKnown = isMostlyKnown(price, 0.95) && !Number.isNaN(price[end - 1] ?? Number.NaN);
  if (!isKnown) {
    const unknown = Number.NaN;
    return { fast: unknown, slow: unknown, fastBefore: unknown, slowBefore: unknown };
  }
  return {
    fast: over(fastDays, 0),
    slow: over(slowDays, 0),
    fastBefore: over(fastDays, 1),
    slowBefore: over(slowDays, 1),
  };
}
