import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { averageCrosses, freshness } from "@/lib/domain/stats/price-events";

export const averageCross30d = defineFactor({
  key: "averageCross30d",
  group: "signals",
  name: "Golden or death cross, 30 days",
  short: "Avg. cross",
  why: "A short trend that turns above a long one is what trend followers buy, the other way round what they sell.",
  formula:
    "the 20-day average crosses the 100-day one: the last of 30 days counts +1 or −1 on its day and fades to 0; 0 when there was none",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 131,
  source:
    "Brock, Lakonishok and LeBaron 1992, Simple Technical Trading Rules, with the shorter averages that young tokens allow. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? freshness(averageCrosses(price), 30)
      : Number.NaN,
});
