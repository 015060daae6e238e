import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const return30d = defineFactor({
  key: "return30d",
  group: "momentum",
  name: "30-day return",
  short: "30 d",
  why: "A month's move, the momentum most screens show.",
  formula: "price / price 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: 0 },
  inputs: ["price"],
  windowDays: 31,
  source:
    "Liu and Tsyvinski 2021, Risks and Returns of Cryptocurrency; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
