import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";

export const maxReturn30d = defineFactor({
  key: "maxReturn30d",
  group: "risk",
  name: "Largest day, 30 days",
  short: "Max day",
  why: "Lottery tickets are overpaid: tokens with a huge day in the last month disappoint in the next.",
  formula: "largest daily log return of 30 days",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -9, investor: -7, moonshot: 2 },
  inputs: ["logReturn"],
  windowDays: 30,
  source:
    "Bali, Cakici and Whitelaw 2011, Maxing Out; measured strong at one month in small caps. Rank IC −0.135 at 30 days and −0.124 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? highest(logReturn) : Number.NaN),
});
