import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { maxDrawdown } from "@/lib/domain/stats/max-drawdown";

export const maxDrawdown90d = defineFactor({
  key: "maxDrawdown90d",
  group: "risk",
  name: "Deepest fall, 90 days",
  short: "Max drawdown",
  why: "What a holder of the last quarter had to sit through.",
  formula: "deepest fall of the price from an earlier high within 90 days",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: -1, moonshot: 2 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "Magdon-Ismail and Atiya 2004, Maximum Drawdown. Rank IC −0.002 at 30 days and −0.034 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) => (isMostlyKnown(price) ? maxDrawdown(price) : Number.NaN),
});
