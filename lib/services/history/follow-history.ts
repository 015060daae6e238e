import { areSignalsRecorded } from "@/lib/db/ledger-signals";
import { getPool } from "@/lib/db/pool";
import { refreshIndices } from "@/lib/services/indices/refresh-indices";
import { appendMissingRuns } from "@/lib/services/ledger/append-missing-runs";
import { appendSignals } from "@/lib/services/ledger/append-signals";
import { marketState } from "@/lib/services/market/market-state";
import { fillFactorIcs } from "@/lib/services/outcomes/fill-factor-ics";
import { fillOutcomes } from "@/lib/services/outcomes/fill-outcomes";
import { fillSignalOutcomes } from "@/lib/services/signals/fill-signal-outcomes";
import { recordSignals } from "@/lib/services/signals/record-signals";
import { giveWay } from "./give-way";

/** What a following did; each is 0 when all was up to date. */
export interface Followed {
  readonly outcomes: number;
  readonly correlations: number;
  readonly recorded: number;
  readonly signals: number;
}

/**
 * Brings what is made from graded days up to date: ledger, outcomes, signals and theme indices. `hasNewGrades` tells
 * whether days were graded since. Safe to repeat and to stop.
 */
export async function followHistory(stop: AbortSignal, hasNewGrades: boolean): Promise<Followed> {
  const recorded = await appendMissingRuns();
  await giveWay(stop);
  const { changedDays } = await fillOutcomes({ signal: stop });
  await giveWay(stop);
  const signals = await followSignals(stop, hasNewGrades || changedDays.length > 0);
  await giveWay(stop);
  const correlations = await fillFactorIcs(changedDays, { signal: stop });
  await giveWay(stop);
  await refreshIndices();
  return { outcomes: changedDays.length, correlations, recorded, signals };
}

/** Returns how many days have other signals than before. Stopped before its end, it is done again. */
async function followSignals(stop: AbortSignal, isChanged: boolean): Promise<number> {
  const market = await marketState();
  if (market === null || market.firstDay === null || market.lastDay === null) return 0;
  if (isChanged || !(await areSignalsRecorded(getPool(), market.source))) {
    await recordSignals({ from: market.firstDay, to: market.lastDay }, undefined, stop);
    await giveWay(stop);
    await fillSignalOutcomes(stop);
  }
  return appendSignals(stop);
}
