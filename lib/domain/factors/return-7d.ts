import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const return7d = defineFactor({
  key: "return7d",
  group: "momentum",
  name: "7-day return",
  short: "7 d",
  why: "A week's move: short-term reversal and continuation fight here, and the evidence is about zero.",
  formula: "price / price 7 days earlier − 1",
  unit: "fraction",
  horizonDays: 7,
  prior: { trader: -1, investor: 0, moonshot: -1 },
  inputs: ["price"],
  windowDays: 8,
  source:
    "Liu, Tsyvinski and Wu 2022, Common Risk Factors in Cryptocurrency; replication to 2026 by Stöckl: 1-week momentum t 0.35 with the dead included. Rank IC −0.043 at 30 days and −0.092 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No price on the day or at the start of the window: too young, not trading, or held back by the cleaning rules.",
  compute: ({ price }) => relativeChange(price),
});
