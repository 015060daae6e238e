import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { lowest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";

export const aboveLow90d = defineFactor({
  key: "aboveLow90d",
  group: "momentum",
  name: "Height above the 90-day low",
  short: "Above low",
  why: "How much of a bounce has been had already.",
  formula: "price / lowest price of 90 days − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "George and Hwang 2004, The 52-Week High and Momentum Investing, turned to the low. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) => (isMostlyKnown(price) ? last(price) / lowest(price) - 1 : Number.NaN),
});
