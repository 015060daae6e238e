import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const rankChange30d = defineFactor({
  key: "rankChange30d",
  group: "valuation",
  name: "Rank change, 30 days",
  short: "Rank change",
  why: "Climbing the list is momentum in size, new supply included.",
  formula: "ln(rank 30 days earlier / rank)",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: 1 },
  inputs: ["marketCapRank"],
  windowDays: 31,
  source:
    "Token Metrics' market-cap-rank group as an idea; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "The vendor gives no market cap (0 counts as unknown).",
  compute: ({ marketCapRank }) => Math.log((marketCapRank[0] ?? Number.NaN) / last(marketCapRank)),
});
