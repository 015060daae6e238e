import { defineFactor } from "@/lib/domain/factor";
import { last } from "@/lib/domain/stats/last";

export const exchangeNetFlow = defineFactor({
  key: "exchangeNetFlow",
  group: "holders",
  name: "Exchange net flow, 7 days",
  short: "To exchanges",
  why: "Tokens are sent to an exchange to be sold there.",
  formula: "latest observation",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: -0.3, investor: -0.2, moonshot: -0.15 },
  inputs: ["exchangeNetFlow7dShare"],
  windowDays: 1,
  source:
    "Chi, Chu and Hao 2024, Return and Volatility Forecasting Using On-Chain Flows in Cryptocurrency Markets. A prior of direction only: no history of it was measured.",
  missing: "No source of this kind covers the token, or its last observation is too old.",
  compute: ({ exchangeNetFlow7dShare }) => last(exchangeNetFlow7dShare),
});
