/**
 * The exponential moving average at every known value of a series, aligned with it: NaN on unknown days and until `length` values
 * are known. Factor 2/(length + 1), begun with the simple mean of the first `length`, as StockCharts does.
 */
export function exponentialMovingAverageSeries(values: Float64Array, length: number): Float64Array {
  const factor = 2 / (length + 1);
  const averages = new Float64Array(values.length).fill(Number.NaN);
  let average = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count++;
    average += count <= length ? value / length : factor * (value - average);
    if (count >= length) averages[i] = average;
  }
  return averages;
}
