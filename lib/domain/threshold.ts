export const comparisons = ["above", "atLeast", "below", "atMost"] as const;
/** How a value is held against a threshold. */
export type Comparison = (typeof comparisons)[number];

/** A bound that a value meets or not. */
export interface Threshold {
  readonly is: Comparison;
  readonly threshold: number;
}

const holds: Readonly<Record<Comparison, (value: number, threshold: number) => boolean>> = {
  above: (value, threshold) => value > threshold,
  atLeast: (value, threshold) => value >= threshold,
  below: (value, threshold) => value < threshold,
  atMost: (value, threshold) => value <= threshold,
};

/**
 * Whether a value meets a threshold; null when the value is unknown. Both are compared in single precision, in which most
 * fields are stored: a tax of exactly 10 % is not above 10 %.
 */
export const meets = ({ is, threshold }: Threshold, value: number): boolean | null =>
  Number.isNaN(value) ? null : holds[is](Math.fround(value), Math.fround(threshold));

/**
 * Several verdicts as one: null where the unknown ones could decide, never a guess. Source: Kleene's three-valued logic.
 * "any": true when one is, false when all are; "all": false when one is, true when all are.
 */
export function combine(by: "any" | "all", verdicts: Iterable<boolean | null>): boolean | null {
  const deciding = by === "any";
  let isUnknown = false;
  for (const verdict of verdicts) {
    if (verdict === deciding) return deciding;
    if (verdict === null) isUnknown = true;
  }
  return isUnknown ? null : !deciding;
}
