import { setImmediate as turn } from "node:timers/promises";
import { getPool, inTransaction } from "@/lib/db/pool";
import {
  type DayOutcomeRow,
  readSignalPlaces,
  readSignalRange,
  type StoredOutcome,
  type StoredOutcomes,
  writeDayOutcomes,
  writeSignalOutcomes,
} from "@/lib/db/signals-outcomes";
import { Outcomes } from "@/lib/domain/evaluation/outcomes";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import { dayOutcomeOf } from "@/lib/domain/signals/statistics/day-outcome";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

/** Prices before the first signal by which its own are cleaned. */
const cleaningDays = 60;
/** Days after the longest horizon in which a token that only paused may come back. */
const returnDays = 30;
const spanDays = 366;

/** What a filling did. */
export interface FilledSignalOutcomes {
  readonly signals: number;
  /** Of those, signals with an outcome that is new or another than before. */
  readonly changed: number;
}

/**
 * Works out what followed every stored signal after 1, 7, 30 and 90 days, as far as the stored days allow, and what a token drawn at
 * random did from the same days on. Safe to repeat. Throws "market-empty".
 */
export async function fillSignalOutcomes(signal?: AbortSignal): Promise<FilledSignalOutcomes> {
  const { firstDay, lastDay } = await requireMarket();
  const range = await readSignalRange(getPool());
  if (range === null) return { signals: 0, changed: 0 };
  let total = { signals: 0, changed: 0 };
  for (let from = range.from; from <= range.to; from += spanDays) {
    signal?.throwIfAborted();
    const to = Math.min(range.to, from + spanDays - 1);
    const seenTo = Math.min(lastDay, to + Math.max(...horizons) + returnDays);
    const panel = await readStoredPanel({
      from: Math.max(firstDay, from - cleaningDays),
      to: seenTo,
      fields: ["price"],
    });
    const filled = await fillSpan(panel, from, to);
    total = { signals: total.signals + filled.signals, changed: total.changed + filled.changed };
  }
  return total;
}

async function fillSpan(panel: Panel, from: Day, to: Day): Promise<FilledSignalOutcomes> {
  const outcomes = new Outcomes(panel);
  const rowOfKey = new Map(panel.tokens.map(({ key }, row) => [key, row]));
  const places = await readSignalPlaces(getPool(), from, to);
  const filled = places.map(({ id, tokenKey, day }) => ({
    id,
    outcomes: outcomesOf(outcomes, rowOfKey.get(tokenKey) ?? -1, day),
  }));
  const days: DayOutcomeRow[] = [];
  for (const day of new Set(places.map((place) => place.day))) {
    days.push(...marketOn(panel, outcomes, day));
    await turn();
  }
  const changed = await inTransaction(async (client) => {
    await writeDayOutcomes(client, days);
    return writeSignalOutcomes(client, filled);
  });
  return { signals: places.length, changed };
}

function outcomesOf(outcomes: Outcomes, token: number, day: Day): StoredOutcomes {
  const known: Record<string, StoredOutcome> = {};
  for (const horizon of horizons) {
    const { forwardReturn, hasVanished } = outcomes.after(token, day, horizon, "minus-90");
    if (Number.isNaN(forwardReturn)) continue;
    known[horizon] = { return: forwardReturn, ...(hasVanished ? { vanished: true } : {}) };
  }
  return known;
}

/** The random outcomes of one day: of every token with a price then that may be graded at all. */
function marketOn(panel: Panel, outcomes: Outcomes, day: Day): DayOutcomeRow[] {
  return horizons.flatMap((horizonDays) => {
    const returns = Float64Array.from(panel.tokens, ({ excludedAs }, token) =>
      excludedAs === null
        ? outcomes.after(token, day, horizonDays, "minus-90").forwardReturn
        : Number.NaN,
    );
    const outcome = dayOutcomeOf(returns);
    return outcome === null ? [] : [{ day, horizonDays, ...outcome }];
  });
}
