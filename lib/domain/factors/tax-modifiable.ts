import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const taxModifiable = defineFactor({
  key: "taxModifiable",
  group: "security",
  name: "Taxes can be raised",
  short: "Tax can rise",
  why: "A tax of 1 % that the owner may set to 99 % is a tax of 99 %.",
  formula: "latest observation",
  unit: "flag",
  horizonDays: 90,
  prior: { trader: -0.1, investor: -0.1, moonshot: -0.1 },
  inputs: ["taxModifiable"],
  windowDays: 1,
  source:
    "GoPlus contract checks; Ma et al. 2023. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ taxModifiable }) => last(taxModifiable),
});
