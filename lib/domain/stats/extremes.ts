/** Largest known value; NaN when there is none. */
export function highest(values: Float64Array): number {
  let result = Number.NaN;
  for (const value of values) if (!(value <= result) && !Number.isNaN(value)) result = value;
  return result;
}

/** Smallest known value; NaN when there is none. */
export function lowest(values: Float64Array): number {
  let result = Number.NaN;
  for (const value of values) if (!(value >= result) && !Number.isNaN(value)) result = value;
  return result;
}
