import { defineFactor } from "@/lib/domain/factor";
import { relativeChange } from "@/lib/domain/stats/relative-change";

export const emission30d = defineFactor({
  key: "emission30d",
  group: "tokenomics",
  name: "Emission, 30 days",
  short: "Emission 30 d",
  why: "New tokens look for buyers. This is what came into circulation, whatever the schedule said.",
  formula: "circulating supply / circulating supply 30 days earlier − 1",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.25, investor: -0.25, moonshot: -0.15 },
  inputs: ["circulatingSupply"],
  windowDays: 31,
  source:
    "Pontiff and Woodgate 2008, Share Issuance and Cross-Sectional Returns. A prior of direction only: no history of it was measured.",
  missing: "Circulating supply is not known on the day or 30 days earlier.",
  compute: ({ circulatingSupply }) => relativeChange(circulatingSupply),
});
