import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const marketCapToSector = defineFactor({
  key: "marketCapToSector",
  group: "valuation",
  name: "Size against the sector",
  short: "Size vs sector",
  why: "A token that is small among its like has further to go, if its theme comes.",
  formula: "ln(market cap / median market cap of the sector)",
  unit: "score",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["marketCap", "sectorMedianMarketCap"],
  windowDays: 1,
  source:
    "Asness, Porter and Stevens 2000, Predicting Stock Returns Using Industry-Relative Firm Characteristics. Not in the prior: learnt by the fitted model.",
  missing: "Market cap or sector is unknown, or the sector has fewer than 3 tokens.",
  compute: ({ marketCap, sectorMedianMarketCap }) =>
    Math.log(last(marketCap) / last(sectorMedianMarketCap)),
});
