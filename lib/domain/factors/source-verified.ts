import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const sourceVerified = defineFactor({
  key: "sourceVerified",
  group: "security",
  name: "Source code verified",
  short: "Verified",
  why: "What cannot be read cannot be trusted: most scam tokens hide their source.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: 0.15, investor: 0.25, moonshot: 0.15 },
  inputs: ["sourceVerified"],
  windowDays: 1,
  source:
    "Xia et al. 2021, Trade or Trick? A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ sourceVerified }) => last(sourceVerified),
});
