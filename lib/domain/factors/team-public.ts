import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const teamPublic = defineFactor({
  key: "teamPublic",
  group: "listing",
  name: "Team is known by name",
  short: "Team known",
  why: "Names can be asked; an anonymous team can leave without a trace.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: 0.15, investor: 0.3, moonshot: 0.1 },
  inputs: ["teamPublic"],
  windowDays: 1,
  source:
    "Howell, Niessner and Yermack 2020, Initial Coin Offerings. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ teamPublic }) => last(teamPublic),
});
