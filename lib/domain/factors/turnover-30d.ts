import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { mean } from "@/lib/domain/stats/mean";

export const turnover30d = defineFactor({
  key: "turnover30d",
  group: "volume",
  name: "Turnover, 30 days",
  short: "Turnover 30 d",
  why: "How much of the token's value changes hands in a day: interest, but also churn and wash trading.",
  formula: "mean daily volume of 30 days / market cap",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -2, investor: -2, moonshot: 4 },
  inputs: ["volume24h", "marketCap"],
  windowDays: 30,
  source:
    "Datar, Naik and Radcliffe 1998, Liquidity and Stock Returns; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing:
    "No volume from the vendor on most days of the window. The vendor gives no market cap (0 counts as unknown).",
  compute: ({ volume24h, marketCap }) =>
    isMostlyKnown(volume24h) ? mean(volume24h) / last(marketCap) : Number.NaN,
});
