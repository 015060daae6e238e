import { computed, defineFlag, observed } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const thinPool = defineFlag({
  key: "thinPool",
  name: "Thin pool",
  severity: "serious",
  why: "The quoted price holds for a few dollars only.",
  rule: "Pool liquidity under $10,000 or under 0.5 % of the market cap. Clear only when both are known.",
  tests: [
    observed("liquidity", "below", 10_000),
    computed({
      name: "Pool liquidity of market cap",
      unit: "fraction",
      inputs: ["liquidity", "marketCap"],
      is: "below",
      threshold: 0.005,
      measure: ({ liquidity, marketCap }) => last(liquidity) / last(marketCap),
    }),
  ],
  windowDays: 1,
  gradeCap: null,
});
