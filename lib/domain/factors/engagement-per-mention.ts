import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const engagementPerMention = defineFactor({
  key: "engagementPerMention",
  group: "community",
  name: "Engagement quality",
  short: "Engagement",
  why: "Posts that people answer are read by people. Bought posts lie there unanswered.",
  formula: "mean reactions of 7 days / mean mentions of 7 days",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0.1, investor: 0.1, moonshot: 0.2 },
  inputs: ["engagement24h", "mentions24h"],
  windowDays: 7,
  source:
    "Nizzoli et al. 2020; Mirtaheri et al. 2021 on bought attention. A prior of direction only: no history of it was measured.",
  missing: "No mentions or reactions are known, or there were no mentions.",
  compute: ({ engagement24h, mentions24h }) => {
    const mentions = mean(mentions24h);
    return isMostlyKnown(engagement24h) && isMostlyKnown(mentions24h) && mentions > 0
      ? mean(engagement24h) / mentions
      : Number.NaN;
  },
});
