import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const dexPools = defineFactor({
  key: "dexPools",
  group: "listing",
  name: "Pools on decentralised exchanges",
  short: "DEX pools",
  why: "More pools are more ways out, and more work for whoever wants to empty them.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 30,
  prior: { trader: 0.1, investor: 0.1, moonshot: 0 },
  inputs: ["dexPools"],
  windowDays: 1,
  source:
    "Lehar and Parlour 2025, Decentralized Exchange: The Uniswap Automated Market Maker, as an idea. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ dexPools }) => last(dexPools),
});
