/** A sorted copy of the known values, smallest first. */
export const sortedKnown = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value)).sort();
