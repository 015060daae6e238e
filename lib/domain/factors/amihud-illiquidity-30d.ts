import { defineFactor } from "@/lib/domain/factor";

export const amihudIlliquidity30d = defineFactor({
  key: "amihudIlliquidity30d",
  group: "volume",
  name: "Illiquidity (Amihud), 30 days",
  short: "Illiquidity",
  why: "How far $1M of trading moves the price: what it costs to get in and out.",
  formula: "mean of |log return| / volume in $M over 30 days with volume",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0, investor: -1, moonshot: 1 },
  inputs: ["logReturn", "volume24h"],
  windowDays: 30,
  source:
    "Amihud 2002, Illiquidity and Stock Returns. Rank IC +0.009 at 30 days and −0.012 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing: "Fewer than 20 of 30 days have both a price and a volume above 0.",
  compute: ({ logReturn, volume24h }) => {
    let total = 0;
    let days = 0;
    for (let i = 0; i < logReturn.length; i++) {
      const impact = (Math.abs(logReturn[i] ?? Number.NaN) * 1e6) / (volume24h[i] ?? Number.NaN);
      if (!Number.isFinite(impact)) continue;
      total += impact;
      days++;
    }
    return days >= 20 ? total / days : Number.NaN;
  },
});
