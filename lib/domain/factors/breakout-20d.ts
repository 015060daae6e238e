import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";

export const breakout20d = defineFactor({
  key: "breakout20d",
  group: "momentum",
  name: "Breakout over 20 days",
  short: "Breakout 20 d",
  why: "Above 0 the price has left the range of the last weeks upwards: the rule by which the Turtles bought.",
  formula: "price / highest price of the 20 days before − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 21,
  source:
    "Donchian's channel as in Faith 2007, Way of the Turtle. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) ? last(price) / highest(price.subarray(0, -1)) - 1 : Number.NaN,
});
