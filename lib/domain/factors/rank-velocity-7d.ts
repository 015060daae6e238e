import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const rankVelocity7d = defineFactor({
  key: "rankVelocity7d",
  group: "valuation",
  name: "Rank velocity, 7 days",
  short: "Rank 7 d",
  why: "How fast it climbs or sinks in the list right now.",
  formula: "ln(rank 7 days earlier / rank) / 7",
  unit: "ratio",
  horizonDays: 7,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["marketCapRank"],
  windowDays: 8,
  source:
    "Token Metrics' market-cap-rank group as an idea. Not in the prior: learnt by the fitted model.",
  missing: "The vendor gives no market cap (0 counts as unknown).",
  compute: ({ marketCapRank }) =>
    Math.log((marketCapRank[0] ?? Number.NaN) / last(marketCapRank)) / 7,
});
