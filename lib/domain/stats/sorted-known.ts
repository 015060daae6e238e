/** A sorted copy of the known values, smallest first. */
export function sortedKnown(values: Float64Array): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known[count] = value;
    count++;
  }
  return known.subarray(0, count).sort();
}
