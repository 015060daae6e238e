/** Change of a series over the last `days` days as a fraction; NaN when either end is unknown or the first is not positive. */
export function changeOver(values: Float64Array, days: number): number {
  const end = values[values.length - 1] ?? Number.NaN;
  const start = values[values.length - 1 - days] ?? Number.NaN;
  return start > 0 ? end / start - 1 : Number.NaN;
}
