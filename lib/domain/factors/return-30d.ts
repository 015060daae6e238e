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
  prior: { trader: -2, investor: -2, moonshot: 0 },
  inputs: ["price"],
  windowDays: 31,
  source:
    "Liu and Tsyvinski 2021, Risks and Returns of Cryptocurrency. Rank IC −0.086 at 30 days and −0.110 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
