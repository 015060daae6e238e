import { defineFlag } from "@/lib/domain/flag";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { median } from "@/lib/domain/stats/median";

export const pumpPattern = defineFlag({
  key: "pumpPattern",
  name: "Pump and dump pattern",
  severity: "serious",
  why: "A price doubled in days on a burst of volume and then handed back: the mark of an organised pump.",
  rule: "Within 30 days: a rise of at least 100 % in 3 days, volume that day at least 5 times the window's median, and a fall of at least 40 % from there since.",
  inputs: ["price", "volume24h"],
  windowDays: 33,
  gradeCap: null,
  check: ({ price, volume24h }) => {
    if (!isMostlyKnown(price) || !isMostlyKnown(volume24h) || Number.isNaN(last(price)))
      return null;
    const loud = 5 * median(volume24h);
    for (let day = 3; day < price.length; day++) {
      const level = price[day] ?? Number.NaN;
      const doubled = level >= 2 * (price[day - 3] ?? Number.NaN);
      if (doubled && (volume24h[day] ?? 0) >= loud && last(price) <= 0.6 * level) return true;
    }
    return false;
  },
});
