import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const launchpad = defineFactor({
  key: "launchpad",
  group: "listing",
  name: "Launched on a launchpad",
  short: "Launchpad",
  why: "A launchpad makes a launch cheap for everybody, thieves included.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -0.1, investor: -0.1, moonshot: 0 },
  inputs: ["launchpad"],
  windowDays: 1,
  source:
    "Solidus Labs 2025: 98.6 % of one launchpad's tokens were rugs or pumps. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ launchpad }) => last(launchpad),
});
