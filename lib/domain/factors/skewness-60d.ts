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
  prior: { trader: -5, investor: -3, moonshot: 5 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Amaya et al. 2015, Does Realized Skewness Predict the Cross-Section of Equity Returns?; measured strong in small caps; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? skewness(logReturn) : Number.NaN),
});
