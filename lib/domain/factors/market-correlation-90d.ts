import { defineFactor } from "@/lib/domain/factor";
import { correlation } from "@/lib/domain/stats/correlation";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";

export const marketCorrelation90d = defineFactor({
  key: "marketCorrelation90d",
  group: "risk",
  name: "Correlation with the market, 90 days",
  short: "Market corr.",
  why: "Tokens that move with the market are traded by people who hold the market; those that do not live by their own news.",
  formula: "correlation of daily log returns with the market's over 90 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn", "marketReturn"],
  windowDays: 90,
  source:
    "Asness, Frazzini, Gormsen and Pedersen 2020, Betting Against Correlation. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn, marketReturn }) =>
    isMostlyKnown(logReturn) ? correlation(logReturn, marketReturn) : Number.NaN,
});
