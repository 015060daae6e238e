/** Nearer to the level than this is on it: the rounding noise of a flat series crosses nothing. */
const onLevel = 1e-9;

/**
 * +1 on days on which a series rises above a level from at or below it, −1 on those on which it falls below from at or above,
 * else 0. Unknown days are skipped.
 */
export function crossings(values: Float64Array, level = 0): Int8Array {
  const found = new Int8Array(values.length);
  let previous = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const side = Math.abs(value - level) <= onLevel ? 0 : Math.sign(value - level);
    if (side !== 0 && !Number.isNaN(previous) && previous !== side) found[i] = side;
    previous = side;
  }
  return found;
}
