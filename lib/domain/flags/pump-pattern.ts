import { computed, defineFlag } from "@/lib/domain/flag";
import { findPump } from "@/lib/domain/safety/find-pump";

const inputs = ["price", "volume24h"] as const;

export const pumpPattern = defineFlag({
  key: "pumpPattern",
  name: "Pump and dump pattern",
  severity: "serious",
  why: "A price doubled in days on a burst of volume and then handed back: the mark of an organised pump.",
  rule: "The steepest 3-day rise of 30 days is at least 100 %, on at least 5 times the median volume, and at least 40 % of the top is gone since.",
  raisedBy: "all",
  tests: [
    computed({
      name: "Steepest 3-day rise",
      unit: "fraction",
      inputs,
      is: "atLeast",
      threshold: 1,
      measure: (window) => findPump(window).rise,
      happened: (window) => findPump(window).daysAgo,
    }),
    computed({
      name: "Its volume over the median",
      unit: "ratio",
      inputs,
      is: "atLeast",
      threshold: 5,
      measure: (window) => findPump(window).loudness,
      happened: (window) => findPump(window).daysAgo,
    }),
    computed({
      name: "Change since its top",
      unit: "fraction",
      inputs,
      is: "atMost",
      threshold: -0.4,
      measure: (window) => findPump(window).since,
    }),
  ],
  windowDays: 33,
  gradeCap: null,
});
