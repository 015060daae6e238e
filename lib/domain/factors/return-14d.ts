import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const return14d = defineFactor({
  key: "return14d",
  group: "momentum",
  name: "14-day return",
  short: "14 d",
  why: "Two weeks' move, the horizon on which published momentum survives dead tokens best.",
  formula: "price / price 14 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: 0 },
  inputs: ["price"],
  windowDays: 15,
  source:
    "Stöckl's replication of Liu, Tsyvinski and Wu to 2026: the 2-week variant is significant in both universes. Rank IC −0.055 at 30 days and −0.081 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
