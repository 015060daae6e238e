import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { linearRegression } from "@/lib/domain/stats/linear-regression";

export const betaMarket90d = defineFactor({
  key: "betaMarket90d",
  group: "risk",
  name: "Beta to the market, 90 days",
  short: "Beta",
  why: "How strongly the token moves with the equal-weight market.",
  formula: "slope of daily log returns on market returns over 90 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -2, investor: -2, moonshot: 1 },
  inputs: ["logReturn", "marketReturn"],
  windowDays: 90,
  source:
    "Frazzini and Pedersen 2014, Betting Against Beta; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn, marketReturn }) =>
    isMostlyKnown(logReturn) ? linearRegression(logReturn, marketReturn).slope : Number.NaN,
});
