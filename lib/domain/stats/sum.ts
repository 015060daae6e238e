/** Sum of the known values; NaN when there is none. */
export function sum(values: Float64Array): number {
  let total = 0;
  let known = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    total += value;
    known = true;
  }
  return known ? total : Number.NaN;
}
