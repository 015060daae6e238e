import { setImmediate as turn } from "node:timers/promises";
import { isDoubleField } from "@/lib/db/copy-in";
import { inSnapshot, inTransaction } from "@/lib/db/pool";
import { readPanel } from "@/lib/db/read-panel";
import { readRunReadings } from "@/lib/db/signals-readings";
import { type RecordedSignals, writeSignals } from "@/lib/db/signals-write";
import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Signal } from "@/lib/domain/signal";
import { signals } from "@/lib/domain/signals";
import {
  type DetectedSignal,
  detectSignals,
  inputsOf,
  requiredDaysBefore,
} from "@/lib/domain/signals/engine/detect";
import { requireMarket } from "@/lib/services/grading/stored-market";

export interface SignalRange {
  readonly from: Day;
  readonly to: Day;
}

/** How far a recording is: the last day of which the signals are stored. */
export interface RecordProgress {
  readonly day: Day;
  readonly stored: number;
}

const rules: readonly Signal[] = signals;
const inputs = inputsOf(rules);
const fields: readonly Field[] = fieldKeys.filter((field) => inputs.includes(field));
const cellBytes = fields.reduce((sum, field) => sum + (isDoubleField(field) ? 8 : 4), 0);
const panelBytes = 1e9;
const longestSpanDays = 366;

/**
 * Finds the signals of every stored token on every day of a range and makes the stored ones those; what is outside the stored days
 * is left out. Grade rules see the gradings that are stored by now, so call it after grading. Safe to repeat: the same market and
 * gradings give the same rows. Throws "market-empty".
 */
export async function recordSignals(
  range: SignalRange,
  onProgress: (progress: RecordProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RecordedSignals> {
  const market = await requireMarket();
  const from = Math.max(range.from, market.firstDay);
  const to = Math.min(range.to, market.lastDay);
  const days = Math.floor(panelBytes / (cellBytes * Math.max(1, market.tokenCount)));
  const span = Math.max(1, Math.min(longestSpanDays, days - requiredDaysBefore(rules)));
  let total: RecordedSignals = { stored: 0, changed: 0, removed: 0 };
  for (let start = from; start <= to; start += span) {
    signal?.throwIfAborted();
    const part = { from: start, to: Math.min(to, start + span - 1) };
    const found = await findSignals(part);
    const written = await inTransaction((client) => writeSignals(client, found, part));
    total = {
      stored: total.stored + written.stored,
      changed: total.changed + written.changed,
      removed: total.removed + written.removed,
    };
    onProgress({ day: part.to, stored: total.stored });
  }
  return total;
}

/** Signals between two looks at other work of the process. */
const burst = 256;

async function findSignals(range: SignalRange): Promise<DetectedSignal[]> {
  const before = range.from - requiredDaysBefore(rules);
  const { panel, readings } = await inSnapshot(async (client) => ({
    panel: await readPanel(client, { from: before, to: range.to, fields }),
    readings: await readRunReadings(client, before, range.to),
  }));
  const found: DetectedSignal[] = [];
  for (const one of detectSignals(panel, readings, rules, range)) {
    found.push(one);
    if (found.length % burst === 0) await turn();
  }
  return found;
}
