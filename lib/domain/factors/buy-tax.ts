import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const buyTax = defineFactor({
  key: "buyTax",
  group: "security",
  name: "Buy tax",
  short: "Buy tax",
  why: "What the contract keeps of each purchase: a loss before the price has moved.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.15, investor: -0.15, moonshot: -0.15 },
  inputs: ["buyTaxFraction"],
  windowDays: 1,
  source:
    "GoPlus and TokenSniffer contract checks. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ buyTaxFraction }) => last(buyTaxFraction),
});
