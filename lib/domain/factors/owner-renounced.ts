import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const ownerRenounced = defineFactor({
  key: "ownerRenounced",
  group: "security",
  name: "Ownership renounced",
  short: "Renounced",
  why: "A contract without an owner can no longer be changed against its holders.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: 0.15, investor: 0.15, moonshot: 0.15 },
  inputs: ["ownerRenounced"],
  windowDays: 1,
  source:
    "Zhou et al. 2024, Stop Pulling My Rug. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ ownerRenounced }) => last(ownerRenounced),
});
