import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const freezable = defineFactor({
  key: "freezable",
  group: "security",
  name: "Transfers can be frozen",
  short: "Freezable",
  why: "Whoever can stop transfers decides who may leave.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -0.15, investor: -0.15, moonshot: -0.15 },
  inputs: ["freezable"],
  windowDays: 1,
  source: "GoPlus contract checks. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ freezable }) => last(freezable),
});
