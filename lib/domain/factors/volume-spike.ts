import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { median } from "@/lib/domain/stats/median";

export const volumeSpike = defineFactor({
  key: "volumeSpike",
  group: "volume",
  name: "Volume against its median",
  short: "Volume spike",
  why: "Today's crowd against an ordinary day of the month.",
  formula: "volume of the day / median daily volume of the 30 days before",
  unit: "ratio",
  horizonDays: 7,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["volume24h"],
  windowDays: 31,
  source:
    "Gervais, Kaniel and Mingelgrin 2001, The High-Volume Return Premium. Not in the prior: learnt by the fitted model.",
  missing: "No volume on the day, or none from the vendor on most days of the window.",
  compute: ({ volume24h }) => {
    const usual = median(volume24h.subarray(0, -1));
    return isMostlyKnown(volume24h) && usual > 0 ? last(volume24h) / usual : Number.NaN;
  },
});
