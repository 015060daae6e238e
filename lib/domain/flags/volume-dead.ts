import { computed, defineFlag } from "@/lib/domain/flag";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { median } from "@/lib/domain/stats/median";

export const volumeDead = defineFlag({
  key: "volumeDead",
  name: "Volume has died",
  severity: "notice",
  why: "Nobody trades it any more: what is held may have to be kept.",
  rule: "Median volume of the last 7 days under a tenth of the median of the last 90.",
  tests: [
    computed({
      name: "Median volume of 7 days over that of 90",
      unit: "ratio",
      inputs: ["volume24h"],
      is: "below",
      threshold: 0.1,
      measure: ({ volume24h }) => {
        const week = volume24h.subarray(-7);
        const isKnown = isMostlyKnown(volume24h, 0.5) && isMostlyKnown(week, 0.5);
        return isKnown ? median(week) / median(volume24h) : Number.NaN;
      },
    }),
  ],
  windowDays: 90,
  gradeCap: null,
});
