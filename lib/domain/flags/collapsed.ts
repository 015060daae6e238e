import { computed, defineFlag } from "@/lib/domain/flag";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";
import { stepsSinceSteepestFall } from "@/lib/domain/stats/steepest-fall";

export const collapsed = defineFlag({
  key: "collapsed",
  name: "Collapsed",
  severity: "serious",
  why: "A fall of this size within a month is seldom a market mood: most tokens that fall so do not come back.",
  rule: "The price is more than 80 % under its highest of 30 days.",
  tests: [
    computed({
      name: "Change from the highest price of 30 days",
      unit: "fraction",
      inputs: ["price"],
      is: "below",
      threshold: -0.8,
      measure: ({ price }) =>
        isMostlyKnown(price, 0.5) ? last(price) / highest(price) - 1 : Number.NaN,
      happened: ({ price }) => stepsSinceSteepestFall(price),
    }),
  ],
  windowDays: 31,
  gradeCap: null,
});
