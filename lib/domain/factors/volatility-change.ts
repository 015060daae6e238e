import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";

export const volatilityChange = defineFactor({
  key: "volatilityChange",
  group: "risk",
  name: "Change in volatility",
  short: "Vol. change",
  why: "Calm that turns wild, or a storm that blows over.",
  formula: "sample deviation of daily log returns of 14 days / that of 90 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Bollerslev 1986 on volatility that clusters; Baltussen, van Bekkum and van der Grient 2018 on its uncertainty. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => {
    const usual = standardDeviation(logReturn);
    return isMostlyKnown(logReturn) && isMostlyKnown(logReturn.subarray(-14)) && usual > 0
      ? standardDeviation(logReturn.subarray(-14)) / usual
      : Number.NaN;
  },
});
