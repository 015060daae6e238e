import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const followerGrowth30d = defineFactor({
  key: "followerGrowth30d",
  group: "community",
  name: "Follower growth, 30 days",
  short: "Followers 30 d",
  why: "An audience that grows on its own brings the next buyers.",
  formula: "value / value 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 1, investor: 1, moonshot: 2 },
  inputs: ["twitterFollowers"],
  windowDays: 31,
  source:
    "Liu and Tsyvinski 2021 on investor attention. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ twitterFollowers }) => relativeChange(twitterFollowers),
});
