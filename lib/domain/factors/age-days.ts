import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const ageDays = defineFactor({
  key: "ageDays",
  group: "listing",
  name: "Age",
  short: "Age",
  why: "Tokens that have lived long tend to live on; most new ones are gone within a year.",
  formula: "days since genesis or first snapshot, whichever is earlier",
  unit: "days",
  horizonDays: 90,
  prior: { trader: 7, investor: 14, moonshot: -10 },
  inputs: ["ageDays"],
  windowDays: 1,
  source:
    "Measured: rank IC +0.05 with the next 30 days; age alone 0.11 at 90 days in small caps. Rank IC +0.117 at 30 days and +0.072 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Neither genesis nor a first snapshot is known.",
  compute: ({ ageDays }) => last(ageDays),
});
