import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { valueAtRisk } from "@/lib/domain/stats/value-at-risk";

export const valueAtRisk90d = defineFactor({
  key: "valueAtRisk90d",
  group: "risk",
  name: "Value at risk, 90 days",
  short: "VaR 5 %",
  why: "The daily loss that one day in twenty exceeded. Heavy left tails go on.",
  formula: "5th percentile of daily log returns over 90 days, sign turned",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 90,
  source:
    "Atilgan, Bali, Demirtas and Gunaydin 2020, Left-Tail Momentum. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) => (isMostlyKnown(logReturn) ? valueAtRisk(logReturn) : Number.NaN),
});
