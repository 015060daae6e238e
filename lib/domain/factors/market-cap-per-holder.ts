import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const marketCapPerHolder = defineFactor({
  key: "marketCapPerHolder",
  group: "valuation",
  name: "Market cap per holder",
  short: "Cap/holder",
  why: "What the market pays for each address that holds: a network's value grows with its users.",
  formula: "market cap / holders",
  unit: "usd",
  horizonDays: 90,
  prior: { trader: 0, investor: -1, moonshot: -1 },
  inputs: ["marketCap", "holders"],
  windowDays: 1,
  source: "Metcalfe's law as in Peterson 2018; a prior of direction only.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ marketCap, holders }) =>
    last(holders) > 0 ? last(marketCap) / last(holders) : Number.NaN,
});
