import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { sum } from "@/lib/domain/stats/sum";

export const residualMomentumSector30d = defineFactor({
  key: "residualMomentumSector30d",
  group: "momentum",
  name: "Momentum beyond the sector, 30 days",
  short: "Vs sector 30 d",
  why: "Leaders and laggards of a theme: the token's move less the average move of its sector.",
  formula: "sum of log returns − sum of sector returns over 30 days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: 1 },
  inputs: ["logReturn", "sectorReturn"],
  windowDays: 30,
  source:
    "Moskowitz and Grinblatt 1999, Do Industries Explain Momentum?. A prior of direction only: no history of it was measured.",
  missing:
    "The sector is unknown or has fewer than 3 tokens, or fewer than 80 % of the days have a price.",
  compute: ({ logReturn, sectorReturn }) =>
    isMostlyKnown(logReturn) && isMostlyKnown(sectorReturn)
      ? sum(logReturn) - sum(sectorReturn)
      : Number.NaN,
});
