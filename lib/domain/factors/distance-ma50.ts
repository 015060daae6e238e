import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";
import { simpleMovingAverage } from "@/lib/domain/stats/simple-moving-average";

export const distanceMa50 = defineFactor({
  key: "distanceMa50",
  group: "momentum",
  name: "Distance from the 50-day average",
  short: "To MA 50",
  why: "How far the price has run from what buyers of the last weeks paid.",
  formula: "price / simple 50-day average − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 50,
  source:
    "Brock, Lakonishok and LeBaron 1992, Simple Technical Trading Rules; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) => last(price) / simpleMovingAverage(price, 50) - 1,
});
