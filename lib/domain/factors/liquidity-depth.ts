import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const liquidityDepth = defineFactor({
  key: "liquidityDepth",
  group: "volume",
  name: "Pool liquidity",
  short: "Liquidity",
  why: "Dollars that stand ready on the other side of a trade.",
  formula: "latest observation",
  unit: "usd",
  horizonDays: 30,
  prior: { trader: 0.15, investor: 0.2, moonshot: 0 },
  inputs: ["liquidity"],
  windowDays: 1,
  source:
    "Lehar and Parlour 2025, Decentralized Exchange: The Uniswap Automated Market Maker. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ liquidity }) => last(liquidity),
});
