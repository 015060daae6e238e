import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";
import { poolSlippage } from "@/lib/domain/stats/pool-slippage";

export const slippage10k = defineFactor({
  key: "slippage10k",
  group: "volume",
  name: "Slippage of a $10k order",
  short: "Slip $10k",
  why: "What getting out again costs when the stake has grown.",
  formula: "order / (pool liquidity / 2 + order), order $10k: a constant-product pool without fees",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.15, investor: -0.15, moonshot: 0 },
  inputs: ["liquidity"],
  windowDays: 1,
  source:
    "Adams, Zinsmeister and Robinson 2020, Uniswap v2 Core (x · y = k). A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ liquidity }) => poolSlippage(last(liquidity), 10_000),
});
