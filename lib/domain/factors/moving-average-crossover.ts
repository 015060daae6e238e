import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { exponentialMovingAverage } from "@/lib/domain/stats/exponential-moving-average";
import { last } from "@/lib/domain/stats/last";

export const movingAverageCrossover = defineFactor({
  key: "movingAverageCrossover",
  group: "momentum",
  name: "Moving-average crossover",
  short: "MA crossover",
  why: "A fast average above a slow one is the plainest definition of an uptrend. In small caps it was followed by less, not more.",
  formula: "12-day exponential average / 26-day exponential average − 1, begun 78 days back",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -3, investor: -3, moonshot: 0 },
  inputs: ["price"],
  windowDays: 78,
  source:
    "Appel's MACD lines as a ratio; Detzel et al. 2021 on moving averages in Bitcoin. Rank IC −0.133 at 30 days and −0.149 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? exponentialMovingAverage(price, 12) / exponentialMovingAverage(price, 26) - 1
      : Number.NaN,
});
