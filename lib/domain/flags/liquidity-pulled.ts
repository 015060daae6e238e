import { defineFlag } from "@/lib/domain/flag";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const liquidityPulled = defineFlag({
  key: "liquidityPulled",
  name: "Liquidity pulled",
  severity: "severe",
  why: "Whoever held the pool has left with it: what remains cannot be sold.",
  rule: "Pool liquidity fell by more than 70 % within 7 days.",
  inputs: ["liquidity"],
  windowDays: 8,
  gradeCap: 20,
  check: ({ liquidity }) => {
    const change = relativeChange(liquidity);
    return Number.isNaN(change) ? null : change < -0.7;
  },
});
