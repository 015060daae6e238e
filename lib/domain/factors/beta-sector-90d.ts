import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { linearRegression } from "@/lib/domain/stats/linear-regression";

export const betaSector90d = defineFactor({
  key: "betaSector90d",
  group: "risk",
  name: "Beta to the sector, 90 days",
  short: "Sector beta",
  why: "How much of its theme's move the token makes: over 1 it is the theme with leverage.",
  formula: "slope of daily log returns on sector returns over 90 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn", "sectorReturn"],
  windowDays: 90,
  source:
    "Frazzini and Pedersen 2014, Betting Against Beta, within themes. Not in the prior: learnt by the fitted model.",
  missing:
    "The sector is unknown or has fewer than 3 tokens, or fewer than 80 % of the days have a price.",
  compute: ({ logReturn, sectorReturn }) =>
    isMostlyKnown(logReturn) && isMostlyKnown(sectorReturn)
      ? linearRegression(logReturn, sectorReturn).slope
      : Number.NaN,
});
