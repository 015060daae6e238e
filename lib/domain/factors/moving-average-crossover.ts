import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { exponentialMovingAverage } from "@/lib/domain/stats/exponential-moving-average";
import { last } from "@/lib/domain/stats/last";

export const movingAverageCrossover = defineFactor({
  key: "movingAverageCrossover",
  group: "momentum",
  name: "Moving-average crossover",
  short: "MA crossover",
  why: "A fast average above a slow one is the plainest definition of an uptrend.",
  formula: "12-day exponential average / 26-day exponential average − 1, begun 78 days back",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 78,
  source:
    "Appel's MACD lines as a ratio; Detzel et al. 2021 on moving averages in Bitcoin; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? exponentialMovingAverage(price, 12) / exponentialMovingAverage(price, 26) - 1
      : Number.NaN,
});
