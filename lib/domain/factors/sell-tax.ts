import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const sellTax = defineFactor({
  key: "sellTax",
  group: "security",
  name: "Sell tax",
  short: "Sell tax",
  why: "A tax on leaving is a trap with a price.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: -1 },
  inputs: ["sellTaxFraction"],
  windowDays: 1,
  source:
    "GoPlus and TokenSniffer contract checks. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ sellTaxFraction }) => last(sellTaxFraction),
});
