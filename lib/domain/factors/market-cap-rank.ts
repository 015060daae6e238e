import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const marketCapRank = defineFactor({
  key: "marketCapRank",
  group: "valuation",
  name: "Market cap rank",
  short: "Rank",
  why: "Its place in the market on that day. The same information as size, kept because people know it.",
  formula: "1 + number of tokens with a larger known market cap",
  unit: "rank",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["marketCapRank"],
  windowDays: 1,
  source: "CoinGecko's convention; carries no weight of its own because size does.",
  missing: "The vendor gives no market cap (0 counts as unknown).",
  compute: ({ marketCapRank }) => last(marketCapRank),
});
