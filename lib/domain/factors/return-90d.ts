import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const return90d = defineFactor({
  key: "return90d",
  group: "momentum",
  name: "90-day return",
  short: "90 d",
  why: "A quarter's move. In small caps winners of a quarter tend to give back.",
  formula: "price / price 90 days earlier − 1",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -7, investor: -6, moonshot: 3 },
  inputs: ["price"],
  windowDays: 91,
  source:
    "Measured: rank IC −0.06 to −0.07 with the next 30 days in tokens of $1–50M (CoinGecko 2019–25, CoinMarketCap 2018–22). Rank IC −0.143 at 30 days and −0.128 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
