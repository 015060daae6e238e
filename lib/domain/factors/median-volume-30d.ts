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
  prior: { trader: 2, investor: 4, moonshot: 0 },
  inputs: ["volume24h"],
  windowDays: 30,
  source:
    "Brauneis et al. 2021, How to Measure the Liquidity of Cryptocurrency Markets; Rank IC with the next 30 and 90 days, measured on CoinGecko daily data before June 2019 (docs/methodology.md).",
  missing: "No volume from the vendor on most days of the window.",
  compute: ({ volume24h }) => (isMostlyKnown(volume24h) ? median(volume24h) : Number.NaN),
});
