import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { linearRegression } from "@/lib/domain/stats/linear-regression";
import { sum } from "@/lib/domain/stats/sum";

export const residualMomentumMarket90d = defineFactor({
  key: "residualMomentumMarket90d",
  group: "momentum",
  name: "Momentum beyond the market, 90 days",
  short: "Resid. 90 d",
  why: "What the token did that the market's move does not explain. In small caps it tends to be given back.",
  formula: "sum of (log return − beta × market return) over 90 days, beta of the same days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -8, investor: -7, moonshot: 3 },
  inputs: ["logReturn", "marketReturn"],
  windowDays: 90,
  source:
    "Blitz, Huij and Martens 2011, Residual Momentum. Rank IC −0.156 at 30 days and −0.164 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn, marketReturn }) =>
    isMostlyKnown(logReturn)
      ? sum(logReturn) - linearRegression(logReturn, marketReturn).slope * sum(marketReturn)
      : Number.NaN,
});
