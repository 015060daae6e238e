import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { freshness, macdTurns } from "@/lib/domain/stats/price-events";

export const macdTurn30d = defineFactor({
  key: "macdTurn30d",
  group: "signals",
  name: "MACD turn, 30 days",
  short: "MACD turn",
  why: "The pace of a trend turns before its direction does.",
  formula:
    "the MACD line (12/26) crosses its 9-day signal line: the last of 30 days counts +1 or −1 on its day and fades to 0; 0 when there was none",
  unit: "score",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["price"],
  windowDays: 130,
  source:
    "Appel 2005, Technical Analysis: Power Tools for Active Investors. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ price }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price))
      ? freshness(macdTurns(price), 30)
      : Number.NaN,
});
