import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";
import { poolSlippage } from "@/lib/domain/stats/pool-slippage";

export const slippage1k = defineFactor({
  key: "slippage1k",
  group: "volume",
  name: "Slippage of a $1k order",
  short: "Slip $1k",
  why: "What getting in with a small stake costs before the price has moved by itself.",
  formula: "order / (pool liquidity / 2 + order), order $1k: a constant-product pool without fees",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.1, investor: -0.1, moonshot: -0.1 },
  inputs: ["liquidity"],
  windowDays: 1,
  source:
    "Adams, Zinsmeister and Robinson 2020, Uniswap v2 Core (x · y = k). A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ liquidity }) => poolSlippage(last(liquidity), 1_000),
});
