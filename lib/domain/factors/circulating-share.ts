import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const circulatingShare = defineFactor({
  key: "circulatingShare",
  group: "tokenomics",
  name: "Circulating share",
  short: "Circulating",
  why: "What already circulates can no longer dilute.",
  formula: "circulating supply / total supply",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: 2, moonshot: 0 },
  inputs: ["circulatingSupply", "totalSupply"],
  windowDays: 1,
  source:
    "Ash 2025 on low-float launches. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ circulatingSupply, totalSupply }) =>
    last(totalSupply) > 0 ? last(circulatingSupply) / last(totalSupply) : Number.NaN,
});
