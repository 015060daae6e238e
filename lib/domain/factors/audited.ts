import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const audited = defineFactor({
  key: "audited",
  group: "security",
  name: "Audited",
  short: "Audited",
  why: "Somebody was paid to look for holes and put a name to it.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: 0.1, investor: 0.25, moonshot: 0.1 },
  inputs: ["audited"],
  windowDays: 1,
  source:
    "Bhambhwani and Huang 2024, Auditing Decentralized Finance. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ audited }) => last(audited),
});
