import { defineFactor } from "@/lib/domain/factor";
import { countKnown, isMostlyKnown } from "@/lib/domain/stats/count-known";

export const upDaysShare60d = defineFactor({
  key: "upDaysShare60d",
  group: "momentum",
  name: "Share of rising days, 60 days",
  short: "Up days",
  why: "A rise in many small steps is noticed late; one in a single jump is noticed at once.",
  formula: "days of 60 with a log return above 0 / days with a known one",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn"],
  windowDays: 60,
  source:
    "Da, Gurun and Warachka 2014, Frog in the Pan. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn }) =>
    isMostlyKnown(logReturn)
      ? logReturn.filter((value) => value > 0).length / countKnown(logReturn)
      : Number.NaN,
});
