import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";
import { simpleMovingAverage } from "@/lib/domain/stats/simple-moving-average";

export const distanceMa50 = defineFactor({
  key: "distanceMa50",
  group: "momentum",
  name: "Distance from the 50-day average",
  short: "To MA 50",
  why: "How far the price has run from what buyers of the last weeks paid. In small caps the stretch tends to close.",
  formula: "price / simple 50-day average − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -2, investor: -2, moonshot: 0 },
  inputs: ["price"],
  windowDays: 50,
  source:
    "Brock, Lakonishok and LeBaron 1992, Simple Technical Trading Rules. Rank IC −0.111 at 30 days and −0.127 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) => last(price) / simpleMovingAverage(price, 50) - 1,
});
