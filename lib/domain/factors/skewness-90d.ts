import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { skewness } from "@/lib/domain/stats/skewness";

export const skewness90d = defineFactor({
  key: "skewness90d",
  group: "risk",
  name: "Skewness, 90 days",
  short: "Skewness 90 d",
  why: "The longer view of the taste for rare jumps: a single pump counts for a quarter of a year.",
  formula: "adjusted Fisher–Pearson skewness of daily log returns over 90 days",
  unit: "score",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Amaya et al. 2015, Does Realized Skewness Predict the Cross-Section of Equity Returns? Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? skewness(logReturn) : Number.NaN),
});
