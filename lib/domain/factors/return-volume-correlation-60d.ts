import { defineFactor } from "@/lib/domain/factor";
import { correlation } from "@/lib/domain/stats/correlation";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";

export const returnVolumeCorrelation60d = defineFactor({
  key: "returnVolumeCorrelation60d",
  group: "volume",
  name: "Return–volume correlation, 60 days",
  short: "Up on volume",
  why: "Rises that come only with bursts of volume are bought by crowds, and crowds leave.",
  formula: "correlation of daily log return with ln(1 + volume) over 60 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn", "volume24h"],
  windowDays: 60,
  source:
    "Llorente, Michaely, Saar and Wang 2002, Dynamic Volume–Return Relation. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price and a volume.",
  compute: ({ logReturn, volume24h }) =>
    isMostlyKnown(logReturn) && isMostlyKnown(volume24h)
      ? correlation(logReturn, volume24h.map(Math.log1p))
      : Number.NaN,
});
