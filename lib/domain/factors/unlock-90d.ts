import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const unlock90d = defineFactor({
  key: "unlock90d",
  group: "tokenomics",
  name: "Unlocks in 90 days",
  short: "Unlock 90 d",
  why: "The same a quarter ahead.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -1, investor: -2, moonshot: -1 },
  inputs: ["unlock90dShare"],
  windowDays: 1,
  source:
    "Keyrock 2024, From Locked to Liquid. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ unlock90dShare }) => last(unlock90dShare),
});
