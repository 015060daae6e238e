import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { skewness } from "@/lib/domain/stats/skewness";

export const skewness60d = defineFactor({
  key: "skewness60d",
  group: "risk",
  name: "Skewness, 60 days",
  short: "Skewness",
  why: "A taste for rare jumps makes positively skewed tokens dear.",
  formula: "adjusted Fisher–Pearson skewness of daily log returns over 60 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: -4, investor: -3, moonshot: 4 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Amaya et al. 2015, Does Realized Skewness Predict the Cross-Section of Equity Returns?; measured strong in small caps. Rank IC −0.062 at 30 days and −0.056 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? skewness(logReturn) : Number.NaN),
});
