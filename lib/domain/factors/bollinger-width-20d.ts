import { defineFactor } from "@/lib/domain/factor";
import { bollingerBands } from "@/lib/domain/stats/bollinger-bands";
import { last } from "@/lib/domain/stats/last";

export const bollingerWidth20d = defineFactor({
  key: "bollingerWidth20d",
  group: "risk",
  name: "Bollinger width, 20 days",
  short: "Band width",
  why: "Narrow bands are a spring under tension, wide ones a storm that has begun.",
  formula: "(upper − lower band) / middle, 20 days, 2 deviations",
  unit: "ratio",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 20,
  source:
    "Bollinger 2002, Bollinger on Bollinger Bands (BandWidth). Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) => {
    const { lower, middle, upper } = bollingerBands(price);
    return Number.isNaN(last(price)) ? Number.NaN : (upper - lower) / middle;
  },
});
