import { mean } from "./mean";

/** Adjusted Fisher–Pearson skewness G1 of the known values; NaN for fewer than three or no spread. Source: Joanes and Gill 1998. */
export function skewness(values: Float64Array): number {
  const centre = mean(values);
  let count = 0;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const distance = value - centre;
    count++;
    squares += distance * distance;
    cubes += distance * distance * distance;
  }
  if (count < 3 || squares === 0) return Number.NaN;
  const biased = cubes / count / (squares / count) ** 1.5;
  return (biased * Math.sqrt(count * (count - 1))) / (count - 2);
}
