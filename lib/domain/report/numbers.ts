import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";

const known = (values: readonly number[]) => Float64Array.from(values.filter(Number.isFinite));

/** The median of the known values; null when there is none. */
export function medianOf(values: readonly number[]): number | null {
  const cells = known(values);
  return cells.length === 0 ? null : median(cells);
}

/** The mean of the known values; null when there is none. */
export function meanOf(values: readonly number[]): number | null {
  const cells = known(values);
  return cells.length === 0 ? null : mean(cells);
}

/** The sum of the known values; null when there is none. */
export function sumOf(values: readonly number[]): number | null {
  const cells = known(values);
  return cells.length === 0 ? null : cells.reduce((sum, value) => sum + value, 0);
}

/** The share of the known values for which something holds; null when none is known. */
export function shareOf(
  values: readonly number[],
  holds: (value: number) => boolean,
): number | null {
  const cells = known(values);
  return cells.length === 0 ? null : cells.filter(holds).length / cells.length;
}
