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
  prior: { trader: -3, investor: -3, moonshot: 1 },
  inputs: ["marketCapRank"],
  windowDays: 31,
  source:
    "Token Metrics' market-cap-rank group as an idea. Rank IC −0.074 at 30 days and −0.115 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "The vendor gives no market cap (0 counts as unknown).",
  compute: ({ marketCapRank }) => Math.log((marketCapRank[0] ?? Number.NaN) / last(marketCapRank)),
});
