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
  prior: { trader: -2, investor: -2, moonshot: 6 },
  inputs: ["volume24h", "marketCap"],
  windowDays: 30,
  source:
    "Datar, Naik and Radcliffe 1998, Liquidity and Stock Returns. Rank IC −0.040 at 30 days and −0.072 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No volume from the vendor on most days of the window. The vendor gives no market cap (0 counts as unknown).",
  compute: ({ volume24h, marketCap }) =>
    isMostlyKnown(volume24h) ? mean(volume24h) / last(marketCap) : Number.NaN,
});
