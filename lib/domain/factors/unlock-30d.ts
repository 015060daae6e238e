import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const unlock30d = defineFactor({
  key: "unlock30d",
  group: "tokenomics",
  name: "Unlocks in 30 days",
  short: "Unlock 30 d",
  why: "Supply that is about to be sold by those who got it early.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -2, investor: -2, moonshot: -1 },
  inputs: ["unlock30dShare"],
  windowDays: 1,
  source:
    "Keyrock 2024, From Locked to Liquid: 90 % of unlocks press on the price. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ unlock30dShare }) => last(unlock30dShare),
});
