import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { sortinoRatio } from "@/lib/domain/stats/sortino-ratio";

export const sortino90d = defineFactor({
  key: "sortino90d",
  group: "risk",
  name: "Sortino ratio, 90 days",
  short: "Sortino 90 d",
  why: "Gain for each unit of fall: rises are not counted as risk.",
  formula: "mean / downside deviation of daily log returns × √365 over 90 days, target 0",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Sortino and Price 1994, Performance Measurement in a Downside Risk Framework. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price. Or no day fell.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? sortinoRatio(logReturn) : Number.NaN),
});
