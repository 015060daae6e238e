import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const sentiment = defineFactor({
  key: "sentiment",
  group: "community",
  name: "Sentiment",
  short: "Sentiment",
  why: "The tone of what is said, from −1 to 1.",
  formula: "latest observation",
  unit: "score",
  horizonDays: 7,
  prior: { trader: 1, investor: 0, moonshot: 1 },
  inputs: ["sentiment"],
  windowDays: 1,
  source:
    "Kraaijeveld and De Smedt 2020. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ sentiment }) => last(sentiment),
});
