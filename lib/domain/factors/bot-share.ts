import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const botShare = defineFactor({
  key: "botShare",
  group: "community",
  name: "Suspected bots among authors",
  short: "Bot share",
  why: "Buzz made by machines is bought, and whoever bought it means to sell.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: -1 },
  inputs: ["botShare"],
  windowDays: 1,
  source:
    "Mirtaheri et al. 2021, Identifying and Analyzing Cryptocurrency Manipulations in Social Media. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ botShare }) => last(botShare),
});
