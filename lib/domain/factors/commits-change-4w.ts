import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const commitsChange4w = defineFactor({
  key: "commitsChange4w",
  group: "development",
  name: "Change in commits, 4 weeks",
  short: "Commits change",
  why: "Developers come back or leave before holders notice.",
  formula: "ln((commits of 4 weeks + 1) / (commits of the 4 weeks before + 1))",
  unit: "ratio",
  horizonDays: 90,
  prior: { trader: 1, investor: 2, moonshot: 1 },
  inputs: ["commits4w"],
  windowDays: 29,
  source: "Lucchini et al. 2020. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ commits4w }) => Math.log((last(commits4w) + 1) / ((commits4w[0] ?? Number.NaN) + 1)),
});
