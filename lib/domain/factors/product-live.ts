import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const productLive = defineFactor({
  key: "productLive",
  group: "listing",
  name: "Product is in use",
  short: "Product live",
  why: "Something that works is worth more than something that is promised.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: 0.1, investor: 0.3, moonshot: 0.15 },
  inputs: ["productLive"],
  windowDays: 1,
  source:
    "Lyandres, Palazzo and Rabetti 2022, Initial Coin Offering Success and Post-ICO Performance. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ productLive }) => last(productLive),
});
