import { percentileRank } from "./percentile-rank";
import { sortedKnown } from "./sorted-known";

/** Each value's mid-rank among the known ones, from −1 (lowest) to 1 (highest); unknown stays NaN. */
export function centredRanks(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  return values.map((value) => 2 * percentileRank(sorted, value) - 1);
}
