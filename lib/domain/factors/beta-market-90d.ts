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
  prior: { trader: -1, investor: -4, moonshot: -2 },
  inputs: ["logReturn", "marketReturn"],
  windowDays: 90,
  source:
    "Frazzini and Pedersen 2014, Betting Against Beta. Rank IC −0.024 at 30 days and −0.103 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn, marketReturn }) =>
    isMostlyKnown(logReturn) ? linearRegression(logReturn, marketReturn).slope : Number.NaN,
});
