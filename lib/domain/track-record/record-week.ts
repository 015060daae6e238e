import type { Day } from "@/lib/domain/market/day";

/** The graded tokens of one week and what came after, in one order. */
export interface RecordWeek {
  readonly day: Day;
  readonly tokens: Int32Array;
  /** Of the grade that is judged, 0 to 100; NaN where it was withheld. */
  readonly grades: Float64Array;
  /** Simple returns at the horizon, of a vanished token up to its last price; NaN while not known. */
  readonly returns: Float64Array;
  /** 1 where the token was never priced again before the horizon ended. */
  readonly vanished: Uint8Array;
  /** NaN where nobody knows. */
  readonly bitcoinReturn: number;
}

/** What a vanished token counts as: the losses of 90 % and of all. */
export const vanishedLosses = { "-90": -0.9, "-100": -1 } as const;
export type VanishedLoss = keyof typeof vanishedLosses;

/** The returns of a week with the vanished ones at a loss. */
export const countedReturns = (
  { returns, vanished }: RecordWeek,
  loss: VanishedLoss,
): Float64Array =>
  returns.map((value, i) =>
    vanished[i] === 1 && !Number.isNaN(value) ? vanishedLosses[loss] : value,
  );

/** The tokens of a week for which `keep` is true. */
export function keepTokens(week: RecordWeek, keep: (index: number) => boolean): RecordWeek {
  const kept = (_: number, index: number) => keep(index);
  return {
    ...week,
    tokens: week.tokens.filter(kept),
    grades: week.grades.filter(kept),
    returns: week.returns.filter(kept),
    vanished: week.vanished.filter(kept),
  };
}
