import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const creatorShare = defineFactor({
  key: "creatorShare",
  group: "holders",
  name: "Held by the creator",
  short: "Creator",
  why: "What the creator holds was free and can be sold at any price.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -0.15, investor: -0.2, moonshot: -0.15 },
  inputs: ["creatorShare"],
  windowDays: 1,
  source:
    "Mazorra, Adan and Daza 2022, Do Not Rug on Me. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ creatorShare }) => last(creatorShare),
});
