import { defineFlag, finding, observed } from "@/lib/domain/flag";

export const anonymousTeam = defineFlag({
  key: "anonymousTeam",
  name: "Anonymous team, no road map",
  severity: "serious",
  why: "Nobody has a name to lose and nothing was promised: leaving costs them nothing.",
  rule: "The team is not known by name and there is no road map.",
  raisedBy: "all",
  tests: [finding("teamPublic", false), observed("roadmapMilestones", "atMost", 0)],
  windowDays: 1,
  gradeCap: null,
});
