/**
 * Exponential moving average of the known values at the last one, factor 2/(length + 1), begun with the simple mean of the
 * first `length`; NaN for fewer. Source: StockCharts, "Moving Averages: Simple and Exponential".
 */
export function exponentialMovingAverage(values: Float64Array, length: number): number {
  const factor = 2 / (length + 1);
  let average = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (count <= length) average += value / length;
    else average += factor * (value - average);
  }
  return count < length ? Number.NaN : average;
}
