import { computed, defineFlag } from "@/lib/domain/flag";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const liquidityPulled = defineFlag({
  key: "liquidityPulled",
  name: "Liquidity pulled",
  severity: "severe",
  why: "Whoever held the pool has left with it: what remains cannot be sold.",
  rule: "Pool liquidity fell by more than 70 % within 7 days.",
  tests: [
    computed({
      name: "Change of pool liquidity, 7 days",
      unit: "fraction",
      inputs: ["liquidity"],
      is: "below",
      threshold: -0.7,
      measure: ({ liquidity }) => relativeChange(liquidity),
    }),
  ],
  windowDays: 8,
  gradeCap: 20,
});
