import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const commits4w = defineFactor({
  key: "commits4w",
  group: "development",
  name: "Commits, 4 weeks",
  short: "Commits 4 w",
  why: "Work that can be seen: a live repository is the cheapest proof of a product.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 1, investor: 2, moonshot: 1 },
  inputs: ["commits4w"],
  windowDays: 1,
  source:
    "Lucchini et al. 2020, From Code to Market. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ commits4w }) => last(commits4w),
});
