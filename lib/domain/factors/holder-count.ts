import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const holderCount = defineFactor({
  key: "holderCount",
  group: "holders",
  name: "Number of holders",
  short: "Holder count",
  why: "How many hold it already: few is early, many is a network.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.15, moonshot: -0.3 },
  inputs: ["holders"],
  windowDays: 1,
  source:
    "Alabi 2017, Digital Blockchain Networks Appear to Be Following Metcalfe's Law. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ holders }) => last(holders),
});
