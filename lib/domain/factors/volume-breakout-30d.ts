import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { freshness, volumeBreakouts } from "@/lib/domain/stats/price-events";

export const volumeBreakout30d = defineFactor({
  key: "volumeBreakout30d",
  group: "signals",
  name: "Breakout on volume, 30 days",
  short: "Vol. breakout",
  why: "A price that leaves its range while twice as many trade is a start; one that does so alone is noise.",
  formula:
    "the price leaves the range of the 20 days before on at least twice their mean volume: the last of 30 days counts +1 or −1 on its day and fades to 0; 0 when there was none",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0.5, investor: 0, moonshot: 1 },
  inputs: ["price", "volume24h"],
  windowDays: 51,
  source:
    "Blume, Easley and O'Hara 1994, Market Statistics and Technical Analysis: The Role of Volume. A prior of direction only: no history of it was measured.",
  missing:
    "Fewer than 80 % of the window's days have a price. Or no volume from the vendor on most of them.",
  compute: ({ price, volume24h }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price)) && isMostlyKnown(volume24h)
      ? freshness(volumeBreakouts(price, volume24h), 30)
      : Number.NaN,
});
