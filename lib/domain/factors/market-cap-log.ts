import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const marketCapLog = defineFactor({
  key: "marketCapLog",
  group: "valuation",
  name: "Size (log market cap)",
  short: "Size",
  why: "Small tokens can multiply, and mostly die: of $5–20M tokens of end 2021 13 % were still listed in July 2025, of $50–200M 63 %.",
  formula: "log10(market cap)",
  unit: "score",
  horizonDays: 90,
  prior: { trader: 1, investor: 5, moonshot: -12 },
  inputs: ["marketCap"],
  windowDays: 1,
  source:
    'Measured on a frozen 2021 universe: size predicts survival with AUC 0.68; "smaller is better" holds only among survivors. Rank IC −0.004 at 30 days and −0.017 at 90, CoinGecko 2015 to May 2019, $1–50M.',
  missing: "The vendor gives no market cap (0 counts as unknown).",
  compute: ({ marketCap }) => Math.log10(last(marketCap)),
});
