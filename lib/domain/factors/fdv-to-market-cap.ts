import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const fdvToMarketCap = defineFactor({
  key: "fdvToMarketCap",
  group: "valuation",
  name: "Fully diluted value / market cap",
  short: "FDV/cap",
  why: "How much supply is still to come: every holder is diluted by the rest.",
  formula: "fully diluted value / market cap",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: -1, investor: -2, moonshot: -2 },
  inputs: ["fdv", "marketCap"],
  windowDays: 1,
  source:
    "Ash 2025: 85 % of launches below their first valuation, low float the common mark; a prior of direction only.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ fdv, marketCap }) => last(fdv) / last(marketCap),
});
