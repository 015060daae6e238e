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
  prior: { trader: -4, investor: -5, moonshot: 2 },
  inputs: ["price"],
  windowDays: 181,
  source:
    "Liu, Tsyvinski and Wu 2022. Rank IC −0.126 at 30 days and −0.131 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
