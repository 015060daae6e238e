/**
 * How many values before the last one the steepest step down ends: the largest relative loss from one known value to the
 * next. NaN when nothing falls.
 */
export function stepsSinceSteepestFall(values: Float64Array): number {
  let previous = Number.NaN;
  let steepest = 1;
  let at = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const step = previous > 0 ? value / previous : Number.NaN;
    if (step < steepest) {
      steepest = step;
      at = i;
    }
    previous = value;
  }
  return values.length - 1 - at;
}
