import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const marketCapToTvl = defineFactor({
  key: "marketCapToTvl",
  group: "valuation",
  name: "Market cap / value locked",
  short: "Cap/TVL",
  why: "What the market pays for each dollar that users entrust to the protocol: the price-to-book of DeFi.",
  formula: "market cap / value locked in the protocol",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: -0.1, investor: -0.3, moonshot: -0.15 },
  inputs: ["marketCap", "tvl"],
  windowDays: 1,
  source:
    "Metelski and Sobieraj 2022, Decentralized Finance (DeFi) Projects: A Study of Key Performance Indicators. A prior of direction only: no history of it was measured.",
  missing: "Nothing is locked in it, or no source covers it: most tokens are not protocols.",
  compute: ({ marketCap, tvl }) => (last(tvl) > 0 ? last(marketCap) / last(tvl) : Number.NaN),
});
