import { defineFactor } from "@/lib/domain/factor";
import { correlation } from "@/lib/domain/stats/correlation";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";

export const returnAutocorrelation90d = defineFactor({
  key: "returnAutocorrelation90d",
  group: "momentum",
  name: "Return autocorrelation, 90 days",
  short: "Autocorr.",
  why: "Whether a move goes on the next day. Strongly so, it is a crowd chasing; strongly not, it is bouncing in a thin book.",
  formula: "correlation of daily log returns with those of the day before over 90 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Lo and MacKinlay 1988, Stock Market Prices Do Not Follow Random Walks. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) =>
    isMostlyKnown(logReturn)
      ? correlation(logReturn.subarray(1), logReturn.subarray(0, -1))
      : Number.NaN,
});
