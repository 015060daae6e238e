/** Last value over first, minus 1; NaN when either is unknown or the first is not positive. */
export function relativeChange(values: Float64Array): number {
  const first = values[0] ?? Number.NaN;
  const last = values[values.length - 1] ?? Number.NaN;
  return first > 0 ? last / first - 1 : Number.NaN;
}
