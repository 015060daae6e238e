import type { MarketFrame } from "@/lib/domain/market/frame";
import type { ScreenQuery } from "./query";

/** A column `days` days before the frame's day, aligned to the frame's rows; null when no run is kept of that day. */
export type LagSource = (columnId: string, days: number) => Float64Array | null;

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

/** The rows a screen selects, sorted. */
export function runScreen(
  _frame: MarketFrame,
  _query: ScreenQuery,
  _options: ScreenOptions = {},
): ScreenResult {
  throw new Error("Not written yet.");
}
