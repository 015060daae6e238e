import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { relativeStrengthIndex } from "@/lib/domain/stats/relative-strength-index";

export const rsi14 = defineFactor({
  key: "rsi14",
  group: "momentum",
  name: "Relative strength index, 14 days",
  short: "RSI 14",
  why: "Whether recent closes were mostly gains (near 100) or losses (near 0); extremes often fade.",
  formula: "Wilder's RSI over 14 changes, smoothed from 90 days back",
  unit: "score",
  horizonDays: 7,
  prior: { trader: -3, investor: -3, moonshot: -3 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "Wilder 1978, New Concepts in Technical Trading Systems. Rank IC −0.138 at 30 days and −0.179 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price)) ? relativeStrengthIndex(price) : Number.NaN,
});
