import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const roadmapProgress = defineFactor({
  key: "roadmapProgress",
  group: "listing",
  name: "Road map done",
  short: "Road map",
  why: "A team that does what it said it would do.",
  formula: "milestones reached / milestones on the road map",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: 0, investor: 0.25, moonshot: 0.1 },
  inputs: ["roadmapDone", "roadmapMilestones"],
  windowDays: 1,
  source:
    "Bourveau, De George, Ellahie and Macciocchi 2022, The Role of Disclosure and Information Intermediaries in an Unregulated Capital Market. A prior of direction only: no history of it was measured.",
  missing: "The road map is not known or has no milestones.",
  compute: ({ roadmapDone, roadmapMilestones }) =>
    last(roadmapMilestones) > 0 ? last(roadmapDone) / last(roadmapMilestones) : Number.NaN,
});
