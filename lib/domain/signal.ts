import type { FactorUnit } from "./factor";
import type { Field } from "./market/fields";

/** What a rule may read beside snapshot fields. */
export type SignalExtra =
  /** 1 where the token's sector is memes, 0 elsewhere, NaN where the sector is unknown. */
  | "isMeme"
  /** Overall grade on graded days, NaN on every other day and where it was withheld. */
  | "grade"
  /** Severe red flags raised on graded days, one bit each in the order of `severeFlagBits`; NaN on every other day. */
  | "severeFlags";

export type SignalInput = Field | SignalExtra;

/** One token's last `windowDays` days of each declared input, oldest first, ending on the day. NaN is unknown. */
export type SignalWindow<I extends SignalInput> = { readonly [key in I]: Float64Array };

/** `change` is a fraction with its sign, `multiple` a factor such as 3.2 times. */
export const evidenceUnits = [
  "change",
  "multiple",
  "fraction",
  "usd",
  "price",
  "count",
  "grade",
  "flag",
  "days",
] as const satisfies readonly (FactorUnit | "change" | "multiple" | "price" | "grade")[];
export type EvidenceUnit = (typeof evidenceUnits)[number];

/** One number a signal rests on. */
export interface Evidence {
  readonly label: string;
  readonly unit: EvidenceUnit;
  readonly value: number;
}

/** Evidence when the condition holds, false when it was checked and does not, null when the data does not allow a check. */
export type SignalReading = readonly Evidence[] | false | null;

/** 1 is bullish, −1 bearish: what the rule expects, whatever its record says. */
export type SignalDirection = 1 | -1;

/** A published bullish or bearish rule. One file each in `signals/`. */
export interface Signal<Key extends string = string, I extends SignalInput = SignalInput> {
  /** camelCase. */
  readonly key: Key;
  readonly name: string;
  readonly direction: SignalDirection;
  /** Why it may matter, in one or two sentences. */
  readonly why: string;
  /** The condition in words with its thresholds. */
  readonly rule: string;
  readonly inputs: readonly I[];
  /** Days of history that one check may see; the engine hands over exactly that many. */
  readonly windowDays: number;
  /** A signal needs this many days without the condition before it, so that one episode is one signal. */
  readonly cooldownDays: number;
  /**
   * `state`: the condition can last, and the signal is the day on which it begins, so a day on which it did not hold must be
   * known. `event`: the condition itself says that something changed.
   */
  readonly kind: "state" | "event";
  /** Where the idea comes from. */
  readonly source: string;
  // A method, not a property: rules of different inputs must fit in one list.
  check(window: SignalWindow<I>): SignalReading;
}

/** Keeps the literal key and inputs of a declaration. */
export const defineSignal = <const Key extends string, const I extends SignalInput>(
  signal: Signal<Key, I>,
): Signal<Key, I> => signal;

/** False when a condition is known to fail, null when one is unknown, true when all hold. */
export function allHold(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

/** Whether a value passes a test; null when the value is NaN. */
export const known = (value: number, passes: boolean): boolean | null =>
  Number.isNaN(value) ? null : passes;
