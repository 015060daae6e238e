import type { Day } from "@/lib/domain/market/day";
import type { CopyRow } from "./copy-out-decoder";

/** PostgreSQL counts dates from 2000-01-01, which is this day since 1970-01-01. */
const postgresEpochDay: Day = 10_957;
const arrayHeaderBytes = 20;
const decoder = new TextDecoder();

const startOf = (row: CopyRow, column: number): number => row.starts[column] ?? -1;

/** An `integer` column that is never NULL. */
export const integerAt = (row: CopyRow, column: number): number =>
  row.view.getInt32(startOf(row, column));

/** A `date` column that is never NULL. */
export const dayAt = (row: CopyRow, column: number): Day =>
  row.view.getInt32(startOf(row, column)) + postgresEpochDay;

/** A `double precision` column; NULL is NaN. */
export function doubleAt(row: CopyRow, column: number): number {
  const start = startOf(row, column);
  return start < 0 ? Number.NaN : row.view.getFloat64(start);
}

/** A `text` column; NULL is null. */
export function textAt(row: CopyRow, column: number): string | null {
  const start = startOf(row, column);
  return start < 0 ? null : textOf(row.view, start, row.lengths[column] ?? 0);
}

/** A `text[]` column without NULL elements; an absent or empty array is []. */
export function textsAt(row: CopyRow, column: number): string[] {
  const { view } = row;
  const texts: string[] = [];
  let at = startOf(row, column) + arrayHeaderBytes;
  for (let left = arraySize(row, column); left > 0; left--) {
    const length = view.getInt32(at);
    texts.push(textOf(view, at + 4, length));
    at += 4 + length;
  }
  return texts;
}

/** Copies a `double precision[]` column into `target` from `offset`; throws unless it has exactly `size` elements. */
export function copyDoubles(
  row: CopyRow,
  column: number,
  target: Float64Array | Float32Array,
  offset: number,
  size: number,
): void {
  const stored = arraySize(row, column);
  if (stored !== size) {
    throw new Error(`Column ${column + 1} holds an array of ${stored} numbers, not ${size}.`);
  }
  let at = startOf(row, column) + arrayHeaderBytes;
  for (let i = 0; i < size; i++) {
    const isNull = row.view.getInt32(at) < 0;
    target[offset + i] = isNull ? Number.NaN : row.view.getFloat64(at + 4);
    at += isNull ? 4 : 12;
  }
}

const textOf = (view: DataView, start: number, length: number): string =>
  decoder.decode(new Uint8Array(view.buffer, view.byteOffset + start, length));

/** Array layout: dimensions, has-null flag, element type, then size and lower bound of each dimension. */
function arraySize(row: CopyRow, column: number): number {
  const start = startOf(row, column);
  return start < 0 || row.view.getInt32(start) === 0 ? 0 : row.view.getInt32(start + 12);
}
