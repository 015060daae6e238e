import { computed, defineFlag, observed } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const dilutionAhead = defineFlag({
  key: "dilutionAhead",
  name: "Most of the supply is still to come",
  severity: "serious",
  why: "The market cap counts a fraction of the tokens: what insiders are still to receive is worth more than all that trades.",
  rule: "Fully diluted value more than 4 times the market cap, and more than half of the supply has not vested.",
  raisedBy: "all",
  tests: [
    computed({
      name: "Fully diluted value over market cap",
      unit: "ratio",
      inputs: ["fdv", "marketCap"],
      is: "above",
      threshold: 4,
      measure: ({ fdv, marketCap }) => last(fdv) / last(marketCap),
    }),
    observed("lockedSupplyShare", "above", 0.5),
  ],
  windowDays: 1,
  gradeCap: null,
});
