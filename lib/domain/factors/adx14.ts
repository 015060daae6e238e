import { defineFactor } from "@/lib/domain/factor";
import { averageDirectionalIndex } from "@/lib/domain/stats/average-directional-index";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";

export const adx14 = defineFactor({
  key: "adx14",
  group: "momentum",
  name: "Trend strength (ADX), 14 days",
  short: "ADX 14",
  why: "How one-sided the moves are, up or down: over 25 there is a trend, under 20 there is none.",
  formula:
    "Wilder's average directional index over 14 changes, smoothed from 90 days back; from closes alone, since snapshots have no high and low",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "Wilder 1978, New Concepts in Technical Trading Systems, with each day's high and low at its close. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price. Or the price did not move.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? averageDirectionalIndex(price)
      : Number.NaN,
});
