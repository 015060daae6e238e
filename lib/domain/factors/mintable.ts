import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const mintable = defineFactor({
  key: "mintable",
  group: "security",
  name: "Supply can be minted",
  short: "Mintable",
  why: "Whoever can print can sell what was printed.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -1, investor: -1, moonshot: -1 },
  inputs: ["mintable"],
  windowDays: 1,
  source:
    "GoPlus contract checks; Mazorra et al. 2022. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ mintable }) => last(mintable),
});
