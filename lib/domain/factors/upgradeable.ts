import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const upgradeable = defineFactor({
  key: "upgradeable",
  group: "security",
  name: "Code can be replaced (proxy)",
  short: "Upgradeable",
  why: "The code that was audited need not be the code that runs tomorrow.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -0.05, investor: -0.05, moonshot: -0.05 },
  inputs: ["upgradeable"],
  windowDays: 1,
  source:
    "Bodell, Meisami and Duan 2023, Proxy Hunting. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ upgradeable }) => last(upgradeable),
});
