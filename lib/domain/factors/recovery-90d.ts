import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { recovery } from "@/lib/domain/stats/recovery";

export const recovery90d = defineFactor({
  key: "recovery90d",
  group: "momentum",
  name: "Recovery, 90 days",
  short: "Recovery",
  why: "How much of the deepest fall of the quarter has been made up: 0 is the bottom, 1 the old high.",
  formula: "(price − bottom) / (high before it − bottom) of the deepest fall of 90 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "Magdon-Ismail and Atiya 2004, Maximum Drawdown, on the fall. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price. Or the price never fell.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price)) ? recovery(price) : Number.NaN,
});
