import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const mentions7d = defineFactor({
  key: "mentions7d",
  group: "community",
  name: "Mentions a day, 7 days",
  short: "Mentions 7 d",
  why: "How loud it is already: much talk is late, none is nobody.",
  formula: "mean mentions of 7 days",
  unit: "count",
  horizonDays: 7,
  prior: { trader: 0, investor: 0, moonshot: -0.2 },
  inputs: ["mentions24h"],
  windowDays: 7,
  source:
    "Abraham et al. 2018, Cryptocurrency Price Prediction Using Tweet Volumes and Sentiment Analysis. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ mentions24h }) => (isMostlyKnown(mentions24h) ? mean(mentions24h) : Number.NaN),
});
