import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const burnedShare30d = defineFactor({
  key: "burnedShare30d",
  group: "tokenomics",
  name: "Burnt in 30 days",
  short: "Burnt 30 d",
  why: "Supply that is gone dilutes nobody.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0.05, investor: 0.15, moonshot: 0.05 },
  inputs: ["burned30dShare"],
  windowDays: 1,
  source:
    "Cong, Li and Wang 2022, Token-Based Platform Finance. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ burned30dShare }) => last(burned30dShare),
});
