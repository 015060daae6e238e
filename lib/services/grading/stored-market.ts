import { getPool } from "@/lib/db/pool";
import type { Queryable } from "@/lib/db/runs";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type MarketState, marketState } from "@/lib/services/market/market-state";
import { ProblemError } from "@/lib/services/problem-error";

/** A stored market that has snapshots. */
export interface GradableMarket extends MarketState {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** The stored market; throws "market-empty" when it has no snapshot. */
export async function requireMarket(db: Queryable = getPool()): Promise<GradableMarket> {
  const state = await marketState(db);
  if (state === null || state.firstDay === null || state.lastDay === null) {
    throw new ProblemError(
      "market-empty",
      "No market is stored yet: load one with `npm run import -- PATH…` or `npm run demo`.",
    );
  }
  return { ...state, firstDay: state.firstDay, lastDay: state.lastDay };
}

/** Throws "outside-stored-range" with the range there is unless the market has snapshots around the day. */
export function checkStoredDay(market: GradableMarket, day: Day): void {
  const { firstDay, lastDay } = market;
  if (day >= firstDay && day <= lastDay) return;
  const side = day < firstDay ? "before the first" : "after the last";
  throw new ProblemError(
    "outside-stored-range",
    `${formatDay(day)} is ${side} stored day: snapshots go from ${formatDay(firstDay)} to ${formatDay(lastDay)}.`,
    [
      {
        path: "asOf",
        message: `must be a day from ${formatDay(firstDay)} to ${formatDay(lastDay)}`,
      },
    ],
  );
}

/** First and last day with snapshots, or null while nothing is stored. */
export async function snapshotRange(): Promise<{ firstDay: Day; lastDay: Day } | null> {
  const state = await marketState();
  if (state === null || state.firstDay === null || state.lastDay === null) return null;
  return { firstDay: state.firstDay, lastDay: state.lastDay };
}
