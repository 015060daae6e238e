import { formatChange } from "@/lib/domain/format";
import type { CallRecord } from "./weekly-report";

const change = (fraction: number | null) => formatChange(fraction).text;

/** What calls did, in one sentence. */
export function callsSentence(record: CallRecord): string {
  const { calls, ahead, losing } = record;
  return `${calls.length} calls: median ${change(record.medianReturn)}, mean ${change(record.meanReturn)}; all graded tokens of that day: median ${change(record.equalWeightMedian)}, equal weight ${change(record.equalWeightReturn)}. ${ahead} did better than the median token, ${losing} lost money.`;
}
