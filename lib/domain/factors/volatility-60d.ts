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
  prior: { trader: -12, investor: -11, moonshot: 6 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Measured: rank IC −0.085 to −0.089 with the next 30 days (CoinGecko 2019–25, CoinMarketCap 2018–22); Ang et al. 2006. Rank IC −0.145 at 30 days and −0.141 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) =>
    isMostlyKnown(logReturn) ? annualisedVolatility(logReturn) : Number.NaN,
});
