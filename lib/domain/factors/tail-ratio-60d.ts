import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { tailRatio } from "@/lib/domain/stats/tail-ratio";

export const tailRatio60d = defineFactor({
  key: "tailRatio60d",
  group: "risk",
  name: "Tail ratio, 60 days",
  short: "Tail ratio",
  why: "Large gains against large losses.",
  formula: "|95th percentile| / |5th percentile| of daily log returns over 60 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: -4, investor: -2, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "empyrical `tail_ratio`. Rank IC −0.098 at 30 days and −0.060 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? tailRatio(logReturn) : Number.NaN),
});
