import { exponentialMovingAverageSeries } from "./exponential-moving-average-series";

/**
 * MACD histogram of known prices, aligned with them: the distance of the 12- and the 26-day exponential average, less its own
 * 9-day exponential average; in units of price, NaN on unknown days and in the first 33 known ones. Source: Appel 2005,
 * Technical Analysis: Power Tools for Active Investors; histogram by Aspray 1986.
 */
export function macdHistogram(prices: Float64Array): Float64Array {
  const slow = exponentialMovingAverageSeries(prices, 26);
  const line = exponentialMovingAverageSeries(prices, 12).map((fast, i) => fast - (slow[i] ?? 0));
  const signal = exponentialMovingAverageSeries(line, 9);
  return line.map((value, i) => value - (signal[i] ?? Number.NaN));
}
