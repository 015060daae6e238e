import type { StopRule } from "@/lib/domain/basket/exit-rules";

/**
 * How far under its reference price a stop lies, as a fraction; infinite when there is none. A volatility stop lies
 * `multiple` standard deviations of `lookbackDays` days under the entry in log price, and nowhere when volatility is unknown.
 */
export function stopFall(stop: StopRule, dailyVolatility: number): number {
  switch (stop.kind) {
    case "none":
      return Number.POSITIVE_INFINITY;
    case "fixed":
    case "trailing":
      return stop.fallFraction;
    case "volatility": {
      const deviation = dailyVolatility * Math.sqrt(stop.lookbackDays);
      return deviation > 0 ? 1 - Math.exp(-stop.multiple * deviation) : Number.POSITIVE_INFINITY;
    }
  }
}
