import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { mean } from "@/lib/domain/stats/mean";

export const sentimentChange = defineFactor({
  key: "sentimentChange",
  group: "community",
  name: "Change in sentiment",
  short: "Mood change",
  why: "A mood that turns says more than a mood that is.",
  formula: "mean sentiment of 7 days − mean of 30 days",
  unit: "score",
  horizonDays: 7,
  prior: { trader: 0.15, investor: 0, moonshot: 0.1 },
  inputs: ["sentiment"],
  windowDays: 30,
  source:
    "Kraaijeveld and De Smedt 2020, The Predictive Power of Public Twitter Sentiment. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ sentiment }) =>
    isMostlyKnown(sentiment) ? mean(sentiment.subarray(-7)) - mean(sentiment) : Number.NaN,
});
