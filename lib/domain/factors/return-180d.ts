import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const return180d = defineFactor({
  key: "return180d",
  group: "momentum",
  name: "180-day return",
  short: "180 d",
  why: "Half a year's move: what the crowd already knows.",
  formula: "price / price 180 days earlier − 1",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -3, investor: -4, moonshot: -2 },
  inputs: ["price"],
  windowDays: 181,
  source:
    "Liu, Tsyvinski and Wu 2022; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
