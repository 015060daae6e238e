import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { downsideDeviation } from "@/lib/domain/stats/downside-deviation";

export const downsideDeviation60d = defineFactor({
  key: "downsideDeviation60d",
  group: "risk",
  name: "Downside deviation, 60 days",
  short: "Downside dev.",
  why: "Only the falls: how rough it is to hold.",
  formula: "root mean square of negative daily log returns × √365 over 60 days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -7, investor: -6, moonshot: 3 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Sortino and Price 1994. Rank IC −0.091 at 30 days and −0.097 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) =>
    isMostlyKnown(logReturn) ? downsideDeviation(logReturn) * Math.sqrt(365) : Number.NaN,
});
