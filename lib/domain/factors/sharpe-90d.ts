import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { sharpeRatio } from "@/lib/domain/stats/sharpe-ratio";

export const sharpe90d = defineFactor({
  key: "sharpe90d",
  group: "risk",
  name: "Sharpe ratio, 90 days",
  short: "Sharpe 90 d",
  why: "Gain for each unit of noise.",
  formula: "mean / sample deviation of daily log returns × √365 over 90 days, no riskless rate",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source: "Sharpe 1994, The Sharpe Ratio. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? sharpeRatio(logReturn) : Number.NaN),
});
