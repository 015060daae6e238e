import { RunningExponentialAverage } from "./running-exponential-average";

/**
 * MACD histogram of known prices, aligned with them: the distance of the 12- and the 26-day exponential average, less its own
 * 9-day exponential average; in units of price, NaN on unknown days and in the first 33 known ones. Source: Appel 2005,
 * Technical Analysis: Power Tools for Active Investors; histogram by Aspray 1986.
 */
export function macdHistogram(prices: Float64Array): Float64Array {
  const histogram = new Float64Array(prices.length).fill(Number.NaN);
  const fast = new RunningExponentialAverage(12);
  const slow = new RunningExponentialAverage(26);
  const signal = new RunningExponentialAverage(9);
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] ?? Number.NaN;
    if (Number.isNaN(price)) continue;
    const line = fast.next(price) - slow.next(price);
    if (!Number.isNaN(line)) histogram[i] = line - signal.next(line);
  }
  return histogram;
}
