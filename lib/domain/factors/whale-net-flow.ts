import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const whaleNetFlow = defineFactor({
  key: "whaleNetFlow",
  group: "holders",
  name: "Whale net flow, 7 days",
  short: "Whale flow",
  why: "Large holders adding or leaving, as a share of supply.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 2, investor: 1, moonshot: 1 },
  inputs: ["whaleNetFlow7dShare"],
  windowDays: 1,
  source:
    "Saggu et al. 2022 on whale transactions. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ whaleNetFlow7dShare }) => last(whaleNetFlow7dShare),
});
