import { type Candidate, poolOf, type WeekMarket } from "./candidate";
import type { IndexDefinition } from "./definition";
import { growthOf } from "./growth";
import type { IndexWeek } from "./index-week";

type Waiting = IndexWeek["poolWaiting"];

/**
 * The growth of an index's whole pool in equal parts from one week to the next, and which of its tokens wait for a
 * price. Those that waited before are parts of it too, so that no token leaves the average without its end.
 */
export function poolGrowth(
  index: IndexDefinition,
  waiting: Waiting,
  before: WeekMarket,
  now: WeekMarket,
): { readonly growth: number; readonly waiting: Waiting } {
  const pool = poolOf(index, before);
  const inPool = new Set(pool.map(({ key }) => key));
  const parts: (Candidate | Waiting[number])[] = [
    ...pool,
    ...waiting.filter(({ key }) => !inPool.has(key)),
  ];
  if (parts.length === 0) return { growth: 1, waiting: [] };
  const grown = parts.map(({ key, priceUsd }) => ({
    part: { key, priceUsd },
    ...growthOf({ key, priceUsd }, now),
  }));
  return {
    growth: grown.reduce((sum, { factor }) => sum + factor, 0) / parts.length,
    waiting: grown.flatMap(({ part, state }) => (state === "waiting" ? [part] : [])),
  };
}
