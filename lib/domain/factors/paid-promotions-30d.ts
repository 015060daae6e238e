import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const paidPromotions30d = defineFactor({
  key: "paidPromotions30d",
  group: "listing",
  name: "Paid promotions, 30 days",
  short: "Paid promos",
  why: "Paid calls buy a day and cost a month.",
  formula: "latest observation",
  unit: "count",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: -1 },
  inputs: ["paidPromotions30d"],
  windowDays: 1,
  source: "Merkley et al.: influencer calls +1.8 % on day 1, −6.5 % by day 30.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ paidPromotions30d }) => last(paidPromotions30d),
});
