import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const lpLockDays = defineFactor({
  key: "lpLockDays",
  group: "security",
  name: "Days until the liquidity lock ends",
  short: "LP lock ends",
  why: "A lock that ends next week protects nobody for a month.",
  formula: "latest observation",
  unit: "days",
  horizonDays: 30,
  prior: { trader: 0.1, investor: 0.1, moonshot: 0.1 },
  inputs: ["lpLockDays"],
  windowDays: 1,
  source:
    "Mazorra et al. 2022: 90 % of lock users in the sample turned malicious, so the weight is small. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ lpLockDays }) => last(lpLockDays),
});
