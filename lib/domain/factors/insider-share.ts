import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const insiderShare = defineFactor({
  key: "insiderShare",
  group: "holders",
  name: "Held by insiders and snipers",
  short: "Insiders",
  why: "Those who paid nothing sell at any price.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: -1 },
  inputs: ["insiderShare"],
  windowDays: 1,
  source:
    "Solidus Labs 2025 on launchpads. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ insiderShare }) => last(insiderShare),
});
