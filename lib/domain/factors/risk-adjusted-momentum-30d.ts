import { defineFactor } from "@/lib/domain/factor";
import { countKnown, isMostlyKnown } from "@/lib/domain/stats/count-known";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import { sum } from "@/lib/domain/stats/sum";

export const riskAdjustedMomentum30d = defineFactor({
  key: "riskAdjustedMomentum30d",
  group: "momentum",
  name: "Risk-adjusted 30-day momentum",
  short: "Risk-adj. 30 d",
  why: "The same gain in small steps or in one jump is not the same thing: this is the move in units of its own noise.",
  formula: "sum of daily log returns / (their sample deviation × √days), 30 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -3, investor: -2, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 30,
  source:
    "Barroso and Santa-Clara 2015, Momentum Has Its Moments. Rank IC −0.111 at 30 days and −0.140 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => {
    if (!isMostlyKnown(logReturn)) return Number.NaN;
    const spread = standardDeviation(logReturn) * Math.sqrt(countKnown(logReturn));
    return spread === 0 ? Number.NaN : sum(logReturn) / spread;
  },
});
