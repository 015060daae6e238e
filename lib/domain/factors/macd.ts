import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { macdHistogram } from "@/lib/domain/stats/macd-histogram";

export const macd = defineFactor({
  key: "macd",
  group: "momentum",
  name: "MACD histogram",
  short: "MACD",
  why: "Whether the pace of the trend picks up (above 0) or slackens (below 0), as a share of the price.",
  formula: "(MACD line 12/26 − its 9-day exponential average) / price, begun 130 days back",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 130,
  source:
    "Appel 2005, Technical Analysis: Power Tools for Active Investors. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) ? last(macdHistogram(price)) / last(price) : Number.NaN,
});
