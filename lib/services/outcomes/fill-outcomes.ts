import { setImmediate as turn } from "node:timers/promises";
import { findGradedDays, type OutcomeRow, writeOutcomes } from "@/lib/db/outcomes";
import { getPool, inTransaction } from "@/lib/db/pool";
import { Outcomes } from "@/lib/domain/evaluation/outcomes";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import { afterDay } from "@/lib/domain/track-record/after-day";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

/** Prices before the first graded day by which its own are cleaned. */
const cleaningDays = 200;

export interface FillOptions {
  /** Stops before the next day. */
  readonly signal?: AbortSignal;
}

export interface FilledOutcomes {
  readonly days: number;
  /** Days of which an outcome is new or has changed. */
  readonly changedDays: readonly Day[];
}

/**
 * Works out what came after every graded day, for every token that had a price then, and stores what is new or has
 * changed since. Safe to repeat and to stop: each day is written whole.
 */
export async function fillOutcomes({ signal }: FillOptions = {}): Promise<FilledOutcomes> {
  const days = await findGradedDays(getPool());
  const [first] = days;
  const range = await snapshotRange();
  if (first === undefined || range === null) return { days: 0, changedDays: [] };
  const panel = await readStoredPanel({
    from: Math.max(range.firstDay, first - cleaningDays),
    to: range.lastDay,
    fields: ["price"],
  });
  const outcomes = new Outcomes(panel);
  const changedDays: Day[] = [];
  for (const day of days) {
    signal?.throwIfAborted();
    const rows = rowsOf(panel, outcomes, day);
    const changed = await inTransaction((client) => writeOutcomes(client, day, rows));
    if (changed > 0) changedDays.push(day);
    await turn();
  }
  return { days: days.length, changedDays };
}

function rowsOf(panel: Panel, outcomes: Outcomes, day: Day): OutcomeRow[] {
  return panel.tokens.flatMap(({ key: tokenKey }, token) => {
    const after = afterDay(outcomes, token, day);
    return after === null ? [] : [{ ...after, tokenKey }];
  });
}
