import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest, lowest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";

export const breakoutPosition90d = defineFactor({
  key: "breakoutPosition90d",
  group: "momentum",
  name: "Place in the 90-day range",
  short: "90 d range",
  why: "At 1 the price stands at its highest of 90 days, at 0 at its lowest: nearness to a high is a momentum of its own in stocks and was a warning in small caps.",
  formula: "(price − lowest) / (highest − lowest) of 90 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -4, investor: -4, moonshot: 0 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "George and Hwang 2004, The 52-Week High and Momentum Investing. Rank IC −0.160 at 30 days and −0.162 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price, or it did not move.",
  compute: ({ price }) => {
    const low = lowest(price);
    const range = highest(price) - low;
    return isMostlyKnown(price) && range > 0 ? (last(price) - low) / range : Number.NaN;
  },
});
