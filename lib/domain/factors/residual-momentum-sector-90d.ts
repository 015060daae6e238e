import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { linearRegression } from "@/lib/domain/stats/linear-regression";
import { sum } from "@/lib/domain/stats/sum";

export const residualMomentumSector90d = defineFactor({
  key: "residualMomentumSector90d",
  group: "momentum",
  name: "Momentum beyond the sector, 90 days",
  short: "Vs sector 90 d",
  why: "What the token did that its theme does not explain.",
  formula: "sum of (log return − beta × sector return) over 90 days, beta of the same days",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn", "sectorReturn"],
  windowDays: 90,
  source:
    "Moskowitz and Grinblatt 1999, Do Industries Explain Momentum? Not in the prior: learnt by the fitted model.",
  missing:
    "The sector is unknown or has fewer than 3 tokens, or fewer than 80 % of the days have a price.",
  compute: ({ logReturn, sectorReturn }) =>
    isMostlyKnown(logReturn) && isMostlyKnown(sectorReturn)
      ? sum(logReturn) - linearRegression(logReturn, sectorReturn).slope * sum(sectorReturn)
      : Number.NaN,
});
