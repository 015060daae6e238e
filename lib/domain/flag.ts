import type { FactorInput, FactorWindow } from "./factor";

export const severities = ["severe", "serious", "notice"] as const;
export type Severity = (typeof severities)[number];

/** A dated fact that makes a token dangerous. One file each in `flags/`. */
export interface Flag<Key extends string = string, I extends FactorInput = FactorInput> {
  /** camelCase. */
  readonly key: Key;
  readonly name: string;
  readonly severity: Severity;
  readonly why: string;
  /** The rule in words with its threshold. */
  readonly rule: string;
  readonly inputs: readonly I[];
  readonly windowDays: number;
  /** The highest grade a token with this flag can have; null when the flag does not cap. */
  readonly gradeCap: number | null;
  /** True when raised, false when checked and clear, null when the data does not allow a check: unknown is never "safe". */
  check(window: FactorWindow<I>): boolean | null;
}

/** Keeps the literal key and inputs of a declaration. */
export const defineFlag = <const Key extends string, const I extends FactorInput>(
  flag: Flag<Key, I>,
): Flag<Key, I> => flag;
