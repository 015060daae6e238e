import { defineFlag } from "@/lib/domain/flag";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { median } from "@/lib/domain/stats/median";

export const volumeDead = defineFlag({
  key: "volumeDead",
  name: "Volume has died",
  severity: "notice",
  why: "Nobody trades it any more: what is held may have to be kept.",
  rule: "Median volume of the last 7 days under a tenth of the median of the last 90.",
  inputs: ["volume24h"],
  windowDays: 90,
  gradeCap: null,
  check: ({ volume24h }) => {
    const week = volume24h.subarray(-7);
    if (!isMostlyKnown(volume24h, 0.5) || !isMostlyKnown(week, 0.5)) return null;
    return median(week) < 0.1 * median(volume24h);
  },
});
