import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const turnoverToSector = defineFactor({
  key: "turnoverToSector",
  group: "valuation",
  name: "Turnover against the sector",
  short: "Turn vs sector",
  why: "Traded more than its like for its size: the market is quicker to pay attention than to pay.",
  formula: "ln(mean of daily turnover / sector median turnover) over 7 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["volume24h", "marketCap", "sectorMedianTurnover"],
  windowDays: 7,
  source:
    "Asness, Porter and Stevens 2000 on industry-relative measures; Datar, Naik and Radcliffe 1998 on turnover. Not in the prior: learnt by the fitted model.",
  missing:
    "Volume, market cap or sector is unknown on most days, or the sector has fewer than 3 tokens.",
  compute: ({ volume24h, marketCap, sectorMedianTurnover }) => {
    const ratios = volume24h.map(
      (volume, day) =>
        volume / (marketCap[day] ?? Number.NaN) / (sectorMedianTurnover[day] ?? Number.NaN),
    );
    return isMostlyKnown(ratios) ? Math.log(mean(ratios)) : Number.NaN;
  },
});
