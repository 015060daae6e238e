import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const starGrowth30d = defineFactor({
  key: "starGrowth30d",
  group: "development",
  name: "Star growth, 30 days",
  short: "Stars 30 d",
  why: "Developers notice before holders do.",
  formula: "value / value 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0.1, investor: 0.2, moonshot: 0.25 },
  inputs: ["githubStars"],
  windowDays: 31,
  source:
    "Borges and Valente 2018, What's in a GitHub Star? A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ githubStars }) => relativeChange(githubStars),
});
