import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { median } from "@/lib/domain/stats/median";

export const medianVolume30d = defineFactor({
  key: "medianVolume30d",
  group: "volume",
  name: "Median volume, 30 days",
  short: "Volume 30 d",
  why: "Whether a position can be sold at all. Dead tokens lose their volume first.",
  formula: "median daily volume of 30 days",
  unit: "usd",
  horizonDays: 90,
  prior: { trader: 0, investor: 2, moonshot: 0 },
  inputs: ["volume24h"],
  windowDays: 30,
  source:
    "Brauneis et al. 2021, How to Measure the Liquidity of Cryptocurrency Markets. Rank IC −0.049 at 30 days and −0.052 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "No volume from the vendor on most days of the window.",
  compute: ({ volume24h }) => (isMostlyKnown(volume24h) ? median(volume24h) : Number.NaN),
});
