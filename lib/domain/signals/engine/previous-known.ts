/** The newest known value before the last one; NaN when there is none. With runs on some days only: the run before. */
export function previousKnown(values: Float64Array): number {
  for (let i = values.length - 2; i >= 0; i--) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
