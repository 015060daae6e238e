import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const holdersGrowth30d = defineFactor({
  key: "holdersGrowth30d",
  group: "holders",
  name: "Holder growth, 30 days",
  short: "Holders 30 d",
  why: "New owners, not just new trades.",
  formula: "value / value 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 2, investor: 2, moonshot: 2 },
  inputs: ["holders"],
  windowDays: 31,
  source:
    "Glassnode's and Santiment's network growth as an idea. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ holders }) => relativeChange(holders),
});
