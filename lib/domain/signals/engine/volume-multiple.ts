import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";

/** Mean of the last `days` days over the median of the whole window; NaN when too little of the window is known. */
export function volumeMultiple(values: Float64Array, days: number): number {
  const recent = mean(values.subarray(-days));
  if (Number.isNaN(recent) || !isMostlyKnown(values)) return Number.NaN;
  const usual = median(values);
  return usual > 0 ? recent / usual : Number.NaN;
}
