import { mean } from "./mean";

/** Sample standard deviation (n − 1) of the known values; NaN for fewer than two. Two passes, for accuracy. */
export function standardDeviation(values: Float64Array): number {
  const centre = mean(values);
  let squares = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    squares += (value - centre) ** 2;
    count++;
  }
  return count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1));
}
