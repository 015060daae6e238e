import { computed, defineFlag } from "@/lib/domain/flag";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";

export const washVolume = defineFlag({
  key: "washVolume",
  name: "Volume looks washed",
  severity: "serious",
  why: "A token that changes hands completely every two days and hardly moves trades with itself: nobody else is there to sell to.",
  rule: "The median day of 30 turns over at least half of the market cap while the price moves less than 4 % a day on average.",
  raisedBy: "all",
  tests: [
    computed({
      name: "Median daily volume of market cap, 30 days",
      unit: "fraction",
      inputs: ["volume24h", "marketCap"],
      is: "atLeast",
      threshold: 0.5,
      measure: ({ volume24h, marketCap }) =>
        isMostlyKnown(volume24h) ? median(volume24h) / last(marketCap) : Number.NaN,
    }),
    computed({
      name: "Mean daily move, 30 days",
      unit: "fraction",
      inputs: ["logReturn"],
      is: "below",
      threshold: 0.04,
      measure: ({ logReturn }) =>
        isMostlyKnown(logReturn) ? mean(logReturn.map(Math.abs)) : Number.NaN,
    }),
  ],
  windowDays: 30,
  gradeCap: null,
});
