import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const releases90d = defineFactor({
  key: "releases90d",
  group: "development",
  name: "Releases, 90 days",
  short: "Releases",
  why: "Work that is handed over, not only written.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.25, moonshot: 0.1 },
  inputs: ["releases90d"],
  windowDays: 1,
  source:
    "Lucchini et al. 2020, From Code to Market. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ releases90d }) => last(releases90d),
});
