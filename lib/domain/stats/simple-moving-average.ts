import { countKnown } from "./count-known";
import { mean } from "./mean";

/** Mean of the last `length` days; NaN unless at least `minKnownShare` of them are known. */
export function simpleMovingAverage(
  values: Float64Array,
  length: number,
  minKnownShare = 0.8,
): number {
  const recent = values.subarray(values.length - length);
  return countKnown(recent) >= length * minKnownShare ? mean(recent) : Number.NaN;
}
