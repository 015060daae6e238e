import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { highest } from "@/lib/domain/stats/extremes";
import { last } from "@/lib/domain/stats/last";

export const collapse90d = defineFactor({
  key: "collapse90d",
  group: "risk",
  name: "Collapse, 90 days",
  short: "Collapse",
  why: "What fell by four fifths in a quarter is more often dying than cheap. Momentum turned round calls it a bargain; this says it is not.",
  formula:
    "how far the price is more than 60 % under its 90-day high: max(0, 0.4 − price / highest price)",
  unit: "fraction",
  horizonDays: 90,
  prior: { trader: -16, investor: -20, moonshot: -20 },
  inputs: ["price"],
  windowDays: 90,
  source:
    "Campbell, Hilscher and Szilagyi 2008, In Search of Distress Risk: distressed stocks earn less, not more. A prior of direction only: vendors list few of the tokens that died, so their panels cannot say it.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) ? Math.max(0, 0.4 - last(price) / highest(price)) : Number.NaN,
});
