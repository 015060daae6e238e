import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";

export const drawdown180d = defineFactor({
  key: "drawdown180d",
  group: "risk",
  name: "Distance from the 180-day high",
  short: "From high",
  why: "How much of the half-year's high is lost.",
  formula: "price / highest price of 180 days − 1",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -3, investor: -2, moonshot: 3 },
  inputs: ["price"],
  windowDays: 180,
  source:
    "George and Hwang 2004. Rank IC −0.121 at 30 days and −0.096 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than half of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price, 0.5) ? last(price) / highest(price) - 1 : Number.NaN,
});
