import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const subredditGrowth30d = defineFactor({
  key: "subredditGrowth30d",
  group: "community",
  name: "Subreddit growth, 30 days",
  short: "Reddit 30 d",
  why: "Readers who subscribe mean to come back.",
  formula: "value / value 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0.15, investor: 0.15, moonshot: 0.25 },
  inputs: ["redditSubscribers"],
  windowDays: 31,
  source:
    "Phillips and Gorse 2018, Cryptocurrency Price Drivers: Wavelet Coherence Analysis Revisited. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ redditSubscribers }) => relativeChange(redditSubscribers),
});
