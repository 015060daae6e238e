import { defineSignal, known } from "@/lib/domain/signal";
import { countKnown, isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";

function countAbove(values: Float64Array, level: number): number {
  let count = 0;
  for (const value of values) if (value > level) count++;
  return count;
}

export const volumeDriesUp = defineSignal({
  key: "volumeDriesUp",
  name: "Volume dries up",
  direction: -1,
  why: "Attention has left. What is held becomes hard to sell.",
  rule: "Mean volume of 7 days under a fifth of the median of 90 days.",
  inputs: ["volume24h"],
  windowDays: 90,
  cooldownDays: 45,
  kind: "state",
  source: "Gervais, Kaniel and Mingelgrin 2001, the other side of the high-volume return premium.",
  check: ({ volume24h }) => {
    const week = mean(volume24h.subarray(-7));
    if (Number.isNaN(week) || !isMostlyKnown(volume24h)) return null;
    // Most days end here: a median above five times the week needs half of the days above it, and counting is cheaper than sorting.
    if (2 * countAbove(volume24h, 5 * week) < countKnown(volume24h)) return false;
    const usual = median(volume24h);
    const share = usual > 0 ? week / usual : Number.NaN;
    const holds = known(share, share < 0.2);
    if (!holds) return holds;
    return [
      { label: "Mean volume, 7 days", unit: "usd", value: week },
      { label: "Median volume, 90 days", unit: "usd", value: usual },
    ];
  },
});
