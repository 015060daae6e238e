import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const issueResponseDays = defineFactor({
  key: "issueResponseDays",
  group: "development",
  name: "Wait for an answer to an issue",
  short: "Issue answer",
  why: "Somebody is at home: users who write get an answer.",
  formula: "latest observation",
  unit: "days",
  horizonDays: 90,
  prior: { trader: 0, investor: -0.2, moonshot: -0.1 },
  inputs: ["issueResponseDays"],
  windowDays: 1,
  source:
    "CHAOSS project, the metric Time to First Response. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ issueResponseDays }) => last(issueResponseDays),
});
