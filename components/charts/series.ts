/** A daily series as charts take it: one cell a day, null where nothing is known. */
export type DailySeries = readonly (number | null)[];

/** Indices of known values that have no known neighbour: a line cannot show them, so they are drawn as dots. */
export function isolatedIndices(values: readonly (number | null | undefined)[]): number[] {
  const isKnown = (index: number) => (values[index] ?? null) !== null;
  return Array.from(values.keys()).filter(
    (index) => isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1),
  );
}

/** True when all known values are positive and the largest is at least ten times the smallest. */
export function spansDecade(values: DailySeries): boolean {
  const known = values.filter((value) => value !== null);
  return (
    known.length > 0 && Math.min(...known) > 0 && Math.max(...known) >= 10 * Math.min(...known)
  );
}

/** A value observed on some days only, by index into the days; null where it was looked for and not known. */
export interface SparsePoint {
  readonly index: number;
  readonly value: number | null;
}

/**
 * Spreads points over `length` days. `undefined` between two points joins them with a line; null breaks it: where a
 * point is unknown, and between points more than `maxJoinDays` apart. Points are in ascending order.
 */
export function joinSparse(
  length: number,
  points: readonly SparsePoint[],
  maxJoinDays: number,
): (number | null | undefined)[] {
  const cells: (number | null | undefined)[] = Array.from({ length });
  let previous: number | null = null;
  for (const { index, value } of points) {
    if (previous !== null && index - previous > Math.max(1, maxJoinDays)) cells[index - 1] = null;
    cells[index] = value;
    previous = index;
  }
  return cells;
}

/** At most `count` cells, evenly taken, for a small preview of a long series. */
export function thinned<T>(values: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(values.length / count));
  return values.filter((_, index) => index % step === 0);
}
