import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const subredditActivity = defineFactor({
  key: "subredditActivity",
  group: "community",
  name: "Active share of the subreddit",
  short: "Reddit active",
  why: "An audience that is there, against one that was counted once.",
  formula: "active accounts of 48 hours / subscribers",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0.05, investor: 0.05, moonshot: 0.1 },
  inputs: ["redditActive48h", "redditSubscribers"],
  windowDays: 1,
  source:
    "Phillips and Gorse 2017, Predicting Cryptocurrency Price Bubbles Using Social Media Data and Epidemic Modelling. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ redditActive48h, redditSubscribers }) =>
    last(redditSubscribers) > 0 ? last(redditActive48h) / last(redditSubscribers) : Number.NaN,
});
