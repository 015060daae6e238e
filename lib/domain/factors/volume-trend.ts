import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const volumeTrend = defineFactor({
  key: "volumeTrend",
  group: "volume",
  name: "Volume trend",
  short: "Volume 7/30 d",
  why: "Attention arriving or leaving: last week's volume against the month's.",
  formula: "mean volume of 7 days / mean volume of 30 days",
  unit: "ratio",
  horizonDays: 7,
  prior: { trader: -1, investor: 0, moonshot: -1 },
  inputs: ["volume24h"],
  windowDays: 30,
  source:
    "Gervais, Kaniel and Mingelgrin 2001, The High-Volume Return Premium; measured: about zero to slightly negative in small caps. Rank IC −0.034 at 30 days and −0.025 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "No volume from the vendor on most days of the window.",
  compute: ({ volume24h }) => {
    const month = mean(volume24h);
    return isMostlyKnown(volume24h) && month > 0
      ? mean(volume24h.subarray(-7)) / month
      : Number.NaN;
  },
});
