import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const telegramGrowth30d = defineFactor({
  key: "telegramGrowth30d",
  group: "community",
  name: "Telegram growth, 30 days",
  short: "Telegram 30 d",
  why: "Where small tokens gather first, and where bots are sold by the thousand.",
  formula: "value / value 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0.05, investor: 0.05, moonshot: 0.15 },
  inputs: ["telegramMembers"],
  windowDays: 31,
  source:
    "Smuts 2019, What Drives Cryptocurrency Prices? An Investigation of Google Trends and Telegram Sentiment. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ telegramMembers }) => relativeChange(telegramMembers),
});
