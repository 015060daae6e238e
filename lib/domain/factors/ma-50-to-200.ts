import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";
import { simpleMovingAverage } from "@/lib/domain/stats/simple-moving-average";

export const ma50To200 = defineFactor({
  key: "ma50To200",
  group: "momentum",
  name: "50- against 200-day average",
  short: "MA 50/200",
  why: "Above 0 the golden cross has happened, below 0 the death cross: the trend of a year in one number.",
  formula: "simple 50-day average / simple 200-day average − 1",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 200,
  source:
    "Brock, Lakonishok and LeBaron 1992, Simple Technical Trading Rules. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    Number.isNaN(last(price))
      ? Number.NaN
      : simpleMovingAverage(price, 50) / simpleMovingAverage(price, 200) - 1,
});
