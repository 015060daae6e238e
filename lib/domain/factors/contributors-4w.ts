import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const contributors4w = defineFactor({
  key: "contributors4w",
  group: "development",
  name: "Contributors, 4 weeks",
  short: "Contributors",
  why: "A project that hangs on one person stops with that person.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 90,
  prior: { trader: 1, investor: 2, moonshot: 1 },
  inputs: ["contributors4w"],
  windowDays: 1,
  source:
    "Lucchini et al. 2020; bus factor as in Avelino et al. 2016. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ contributors4w }) => last(contributors4w),
});
