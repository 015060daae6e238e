import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { freshness, strengthExits } from "@/lib/domain/stats/price-events";

export const rsiExit30d = defineFactor({
  key: "rsiExit30d",
  group: "signals",
  name: "Exit from an extreme, 30 days",
  short: "RSI exit",
  why: "Panic that ends, or greed that does.",
  formula:
    "the RSI of 14 days rises above 30 (bullish) or falls below 70 (bearish): the last of 30 days counts +1 or −1 on its day and fades to 0; 0 when there was none",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 120,
  source:
    "Wilder 1978, New Concepts in Technical Trading Systems. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? freshness(strengthExits(price), 30)
      : Number.NaN,
});
