import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const liquidityToMarketCap = defineFactor({
  key: "liquidityToMarketCap",
  group: "volume",
  name: "Pool liquidity / market cap",
  short: "Liquidity/cap",
  why: "A market cap that a thin pool cannot pay out exists on paper only.",
  formula: "pool liquidity / market cap",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 2, investor: 2, moonshot: 2 },
  inputs: ["liquidity", "marketCap"],
  windowDays: 1,
  source: "Mazorra, Adan and Daza 2022, Do Not Rug on Me; a prior of direction only.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ liquidity, marketCap }) => last(liquidity) / last(marketCap),
});
