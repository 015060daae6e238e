import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const issuesClosedShare = defineFactor({
  key: "issuesClosedShare",
  group: "development",
  name: "Share of issues closed",
  short: "Issues closed",
  why: "Whether what users report is dealt with.",
  formula: "issues closed / issues opened",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.15, moonshot: 0 },
  inputs: ["issuesClosed", "issuesTotal"],
  windowDays: 1,
  source:
    "CHAOSS project, the metric Issues Closed. A prior of direction only: no history of it was measured.",
  missing: "The repository is not known or has no issues.",
  compute: ({ issuesClosed, issuesTotal }) =>
    last(issuesTotal) > 0 ? last(issuesClosed) / last(issuesTotal) : Number.NaN,
});
