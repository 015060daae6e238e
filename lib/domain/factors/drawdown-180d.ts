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
  prior: { trader: 2, investor: 2, moonshot: -4 },
  inputs: ["price"],
  windowDays: 180,
  source:
    "George and Hwang 2004; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "Fewer than half of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price, 0.5) ? last(price) / highest(price) - 1 : Number.NaN,
});
