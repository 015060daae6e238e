import type { FactorInput, FactorWindow } from "./factor";
import type { Flag, FlagTest } from "./flag";
import { combine, meets } from "./threshold";

/**
 * True when raised, false when checked and clear, null when the data does not allow a check: unknown is never "safe".
 * One known test can decide ("any": met; "all": not met); otherwise every test must be known.
 */
export const checkFlag = (flag: Flag, window: FactorWindow<FactorInput>): boolean | null =>
  combine(flag.raisedBy, verdicts(flag.tests, window));

function* verdicts(tests: readonly FlagTest[], window: FactorWindow<FactorInput>) {
  for (const test of tests) yield meets(test, test.measure(window));
}

/** What a red flag looked at on a day. */
export interface FlagEvidence {
  readonly test: FlagTest;
  /** NaN when unknown. */
  readonly value: number;
  /** Whether the value speaks against the token; null when unknown. */
  readonly met: boolean | null;
  /** Days before the day on which it was observed or, for an event, happened; NaN when unknown. */
  readonly ageDays: number;
}

/** The values that a red flag holds against its thresholds, each with its age; `inputAgeDays` tells how old an input is. */
export const flagEvidence = (
  flag: Flag,
  window: FactorWindow<FactorInput>,
  inputAgeDays: (input: FactorInput) => number,
): FlagEvidence[] =>
  flag.tests.map((test) => {
    const value = test.measure(window);
    const happened = test.happened?.(window) ?? Number.NaN;
    // What is known although no input is, such as a count of days without a price, is true of the day itself.
    const ages = test.inputs.map(inputAgeDays).filter((age) => !Number.isNaN(age));
    const oldest = Math.max(0, ...ages);
    const ageDays = Number.isNaN(happened) ? oldest : happened;
    return {
      test,
      value,
      met: meets(test, value),
      ageDays: Number.isNaN(value) ? Number.NaN : ageDays,
    };
  });
