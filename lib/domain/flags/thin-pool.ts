import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const thinPool = defineFlag({
  key: "thinPool",
  name: "Thin pool",
  severity: "serious",
  why: "The quoted price holds for a few dollars only.",
  rule: "Pool liquidity under $10,000 or under 0.5 % of the market cap. Clear only when both are known.",
  inputs: ["liquidity", "marketCap"],
  windowDays: 1,
  gradeCap: null,
  check: ({ liquidity, marketCap }) => {
    const pool = last(liquidity);
    const share = pool / last(marketCap);
    if (pool < 10_000 || share < 0.005) return true;
    return Number.isNaN(share) ? null : false;
  },
});
