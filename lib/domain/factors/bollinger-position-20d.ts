import { defineFactor } from "@/lib/domain/factor";
import { bollingerBands } from "@/lib/domain/stats/bollinger-bands";
import { last } from "@/lib/domain/stats/last";

export const bollingerPosition20d = defineFactor({
  key: "bollingerPosition20d",
  group: "momentum",
  name: "Place in the Bollinger bands",
  short: "Band place",
  why: "At 1 the price stands on the upper band, at 0 on the lower one; outside, it is stretched.",
  formula: "(price − lower band) / (upper − lower band), 20 days, 2 deviations",
  unit: "ratio",
  horizonDays: 7,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 20,
  source:
    "Bollinger 2002, Bollinger on Bollinger Bands (%b). Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price. Or the price did not move.",
  compute: ({ price }) => {
    const { lower, upper } = bollingerBands(price);
    return upper > lower ? (last(price) - lower) / (upper - lower) : Number.NaN;
  },
});
