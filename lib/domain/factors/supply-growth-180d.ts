import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const supplyGrowth180d = defineFactor({
  key: "supplyGrowth180d",
  group: "tokenomics",
  name: "Supply growth, 180 days",
  short: "Supply 180 d",
  why: "Tokens that came into circulation look for buyers. Seen from outside: market cap that grew faster than the price.",
  formula: "ln(market cap / price) − ln(market cap / price 180 days earlier)",
  unit: "score",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price", "marketCap"],
  windowDays: 181,
  source:
    "Daniel and Titman 2006, Market Reactions to Tangible and Intangible Information, on share issuance. Not in the prior: learnt by the fitted model.",
  missing: "Price or market cap is not known on the day or at the start of the window.",
  compute: ({ price, marketCap }) =>
    Math.log(last(marketCap) / last(price)) -
    Math.log((marketCap[0] ?? Number.NaN) / (price[0] ?? Number.NaN)),
});
