import type { FactorInput, FactorUnit, FactorWindow } from "./factor";
import { type Field, type FieldUnit, fields } from "./market/fields";
import { last } from "./stats/last";
import type { Comparison, Threshold } from "./threshold";

export const severities = ["severe", "serious", "notice"] as const;
export type Severity = (typeof severities)[number];

/** One value that a red flag looks at, and the threshold at which it speaks against the token. */
export interface FlagTest<I extends FactorInput = FactorInput> extends Threshold {
  /** What is measured: `Sell tax`. */
  readonly name: string;
  readonly unit: FactorUnit | FieldUnit;
  /** The inputs it is measured from; it is as old as the oldest of them. */
  readonly inputs: readonly I[];
  /** The value on the last day of the window; NaN when the data does not allow one, never a guess. */
  measure(window: FactorWindow<I>): number;
  /** Days before the last day on which it happened; for events within the window only. NaN when nothing did. */
  happened?(window: FactorWindow<I>): number;
}

/** A dated fact that makes a token dangerous. One file each in `flags/`. */
export interface Flag<Key extends string = string, I extends FactorInput = FactorInput> {
  /** camelCase. */
  readonly key: Key;
  readonly name: string;
  readonly severity: Severity;
  readonly why: string;
  /** The rule in words with its threshold. */
  readonly rule: string;
  /** Whether one test that speaks against the token raises the flag, or all of them must. */
  readonly raisedBy: "any" | "all";
  readonly tests: readonly FlagTest<I>[];
  /** What the tests are measured from. */
  readonly inputs: readonly I[];
  readonly windowDays: number;
  /** The highest grade a token with this flag can have; null when the flag does not cap. */
  readonly gradeCap: number | null;
}

/** Keeps the literal key and inputs of a declaration. Raised by any of its tests unless it says "all". */
export const defineFlag = <const Key extends string, I extends FactorInput>(
  flag: Omit<Flag<Key, I>, "inputs" | "raisedBy"> & Partial<Pick<Flag, "raisedBy">>,
): Flag<Key, I> => ({
  raisedBy: "any",
  ...flag,
  inputs: [...new Set(flag.tests.flatMap(({ inputs }) => inputs))],
});

/** Keeps the literal inputs of a test that is computed from a window. */
export const computed = <const I extends FactorInput>(test: FlagTest<I>): FlagTest<I> => test;

/** A test of a field's value on the day. */
export const observed = <I extends Field>(
  input: I,
  is: Comparison,
  threshold: number,
): FlagTest<I> => ({
  name: fields[input].label,
  unit: fields[input].unit,
  inputs: [input],
  is,
  threshold,
  measure: (window) => last(window[input]),
});

/** A test of a field that is yes or no: met when it is `yes`. */
export const finding = <I extends Field>(input: I, yes: boolean): FlagTest<I> =>
  yes ? observed(input, "atLeast", 1) : observed(input, "atMost", 0);

/** A test of the token's age on the day, from genesis or first snapshot. */
export const aged = (is: Comparison, days: number): FlagTest<"ageDays"> => ({
  name: "Age",
  unit: "days",
  inputs: ["ageDays"],
  is,
  threshold: days,
  measure: ({ ageDays }) => last(ageDays),
});
