import { defineFactor } from "@/lib/domain/factor";
import { countKnown, isMostlyKnown } from "@/lib/domain/stats/count-known";
import { standardDeviation } from "@/lib/domain/stats/standard-deviation";
import { sum } from "@/lib/domain/stats/sum";

export const riskAdjustedMomentum30d = defineFactor({
  key: "riskAdjustedMomentum30d",
  group: "momentum",
  name: "Risk-adjusted 30-day momentum",
  short: "Risk-adj. 30 d",
  why: "The same gain is worth more when it came in small steps than in one jump.",
  formula: "sum of daily log returns / (their sample deviation × √days), 30 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 1, investor: 0, moonshot: 1 },
  inputs: ["logReturn"],
  windowDays: 30,
  source:
    "Barroso and Santa-Clara 2015, Momentum Has Its Moments; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => {
    if (!isMostlyKnown(logReturn)) return Number.NaN;
    const spread = standardDeviation(logReturn) * Math.sqrt(countKnown(logReturn));
    return spread === 0 ? Number.NaN : sum(logReturn) / spread;
  },
});
