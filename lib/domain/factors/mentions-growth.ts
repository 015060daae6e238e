import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const mentionsGrowth = defineFactor({
  key: "mentionsGrowth",
  group: "community",
  name: "Mentions growth",
  short: "Mentions 7/30",
  why: "Talk rising against its own month: attention on its way in.",
  formula: "mean mentions of 7 days / mean mentions of 30 days",
  unit: "ratio",
  horizonDays: 7,
  prior: { trader: 1, investor: 0, moonshot: 2 },
  inputs: ["mentions24h"],
  windowDays: 30,
  source:
    "Kraaijeveld and De Smedt 2020, The Predictive Power of Public Twitter Sentiment. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ mentions24h }) => {
    const month = mean(mentions24h);
    return isMostlyKnown(mentions24h) && month > 0
      ? mean(mentions24h.subarray(-7)) / month
      : Number.NaN;
  },
});
