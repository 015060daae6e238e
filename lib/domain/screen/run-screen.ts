import type { MarketFrame } from "@/lib/domain/market/frame";
import type { ScreenQuery } from "./query";
import type { LagSource } from "./run/compile";
import { type Filter, filtersOf } from "./run/filters";
import { orderOf } from "./run/order";

export interface ScreenOptions {
  /** Rows to leave out at the start; 0 by default. */
  readonly offset?: number;
  /** Rows to return; all by default. The query's own limit and cursor are the caller's to turn into these. */
  readonly limit?: number;
  /** Needed when `lagsOf(query)` is not empty. */
  readonly lag?: LagSource;
}

export interface ScreenResult {
  /** Row numbers of the frame, best first. */
  readonly rows: Uint32Array;
  /** How many rows match, whatever the limit. */
  readonly total: number;
}

const sampleSize = 128;

/** Cheapest way to few rows first: cost over the share of a sample that a filter takes away. */
function planned(filters: readonly Filter[], size: number): readonly Filter[] {
  if (filters.length < 2 || size < sampleSize * 8) return filters;
  const sample = new Uint32Array(sampleSize);
  const step = size / sampleSize;
  return filters
    .map((filter) => {
      for (let i = 0; i < sampleSize; i++) sample[i] = Math.floor(i * step);
      const removed = 1 - filter.keep(sample, sampleSize) / sampleSize;
      return { filter, rank: filter.cost / Math.max(removed, 1e-3) };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ filter }) => filter);
}

function matching(frame: MarketFrame, filters: readonly Filter[]): Uint32Array {
  const rows = new Uint32Array(frame.size);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  let count = frame.size;
  for (const filter of planned(filters, frame.size)) count = filter.keep(rows, count);
  return rows.subarray(0, count);
}

/**
 * The rows a screen selects, sorted. Filters narrow a list of rows one after another; the page is then read off the
 * frame's order, so no screen sorts. Throws a RangeError when the frame lacks a column the query names (`canRun`).
 */
export function runScreen(
  frame: MarketFrame,
  query: ScreenQuery,
  { offset = 0, limit = Number.POSITIVE_INFINITY, lag }: ScreenOptions = {},
): ScreenResult {
  const found = matching(frame, filtersOf(frame, query, lag));
  const total = found.length;
  const order = orderOf(frame, query.sort);
  const first = Math.max(0, Math.min(offset, total));
  const rows = new Uint32Array(Math.min(limit, total - first));
  if (total === frame.size) {
    rows.set(order.subarray(first, first + rows.length));
    return { rows, total };
  }
  const selected = new Uint8Array(frame.size);
  for (const row of found) selected[row] = 1;
  let skipped = 0;
  for (let at = 0, put = 0; put < rows.length && at < order.length; at++) {
    const row = order[at] ?? 0;
    if (selected[row] === 0) continue;
    if (skipped++ < first) continue;
    rows[put++] = row;
  }
  return { rows, total };
}
