import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const lpLockedShare = defineFactor({
  key: "lpLockedShare",
  group: "security",
  name: "Liquidity locked or burnt",
  short: "LP locked",
  why: "Unlocked liquidity can be pulled in one transaction; a lock alone clears nobody.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 1, investor: 1, moonshot: 1 },
  inputs: ["lpLockedShare"],
  windowDays: 1,
  source:
    "Mazorra et al. 2022: 90 % of lock users in the sample turned malicious, so the weight is small.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ lpLockedShare }) => last(lpLockedShare),
});
