/** Calls back with each change between neighbouring known values and the index of the later one. */
export function forEachChange(
  values: Float64Array,
  visit: (change: number, index: number) => void,
): void {
  let previous = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(previous)) visit(value - previous, i);
    previous = value;
  }
}
