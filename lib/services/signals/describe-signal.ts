import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenSignals } from "@/lib/contracts/signals";
import type { SignalRow } from "@/lib/db/signals-read";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { directionWord, ruleName } from "./signal-rules";

type TokenSignal = AnswerOf<typeof tokenSignals>["data"]["signals"][number];
type Outcome = TokenSignal["outcomes"][number];

/** From where a signal is looked at. */
export interface Viewpoint {
  readonly asOf: Day;
  /** The newest stored day. */
  readonly lastDay: Day;
  /** Also show outcomes that were known only after `asOf`. */
  readonly reveal: boolean;
}

function outcomeOf(row: SignalRow, horizonDays: number, view: Viewpoint): Outcome {
  const knownOn = row.day + horizonDays;
  const place = { horizonDays, knownOn: formatDay(knownOn) };
  const nothing = { ...place, return: null, vanished: false };
  if (knownOn > view.lastDay) return { ...nothing, state: "pending" };
  if (knownOn > view.asOf && !view.reveal) return { ...nothing, state: "hidden" };
  const stored = row.outcomes[horizonDays];
  if (stored === undefined) return { ...nothing, state: "unknown" };
  return { ...place, state: "known", return: stored.return, vanished: stored.vanished };
}

/** A stored signal as it is told on a day. */
export const describeSignal = (row: SignalRow, view: Viewpoint): TokenSignal => ({
  rule: row.rule,
  name: ruleName(row.rule),
  direction: directionWord(row.direction),
  day: formatDay(row.day),
  price: row.price,
  evidence: row.evidence,
  outcomes: horizons.map((horizonDays) => outcomeOf(row, horizonDays, view)),
});
