import { defineFactor } from "@/lib/domain/factor";
import { annualisedVolatility } from "@/lib/domain/stats/annualised-volatility";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";

export const volatility60d = defineFactor({
  key: "volatility60d",
  group: "risk",
  name: "Volatility, 60 days",
  short: "Volatility",
  why: "The strongest single mark in small caps: calm tokens do better than wild ones over the next month.",
  formula: "sample deviation of daily log returns × √365 over 60 days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -10, investor: -8, moonshot: 7 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Measured: rank IC −0.085 to −0.089 with the next 30 days (CoinGecko 2019–25, CoinMarketCap 2018–22); Ang et al. 2006.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) =>
    isMostlyKnown(logReturn) ? annualisedVolatility(logReturn) : Number.NaN,
});
