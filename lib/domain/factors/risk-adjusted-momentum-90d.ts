import { defineFactor } from "@/lib/domain/factor";
import { countKnown, isMostlyKnown } from "@/lib/domain/stats/count-known";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import { sum } from "@/lib/domain/stats/sum";

export const riskAdjustedMomentum90d = defineFactor({
  key: "riskAdjustedMomentum90d",
  group: "momentum",
  name: "Risk-adjusted 90-day momentum",
  short: "Risk-adj. 90 d",
  why: "A quarter's move in units of its own noise: steady climbs apart from single jumps.",
  formula: "sum of daily log returns / (their sample deviation × √days), 90 days",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Barroso and Santa-Clara 2015, Momentum Has Its Moments. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => {
    if (!isMostlyKnown(logReturn)) return Number.NaN;
    const spread = standardDeviation(logReturn) * Math.sqrt(countKnown(logReturn));
    return spread === 0 ? Number.NaN : sum(logReturn) / spread;
  },
});
