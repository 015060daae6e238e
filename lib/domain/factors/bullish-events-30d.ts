import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { countAllEvents } from "@/lib/domain/stats/price-events";

export const bullishEvents30d = defineFactor({
  key: "bullishEvents30d",
  group: "signals",
  name: "Bullish events, 30 days",
  short: "Bullish",
  why: "Rules that say the same within a month of each other.",
  formula:
    "number of events in 30 days: golden cross of the 20- and 100-day averages, MACD turn, RSI above 30, breakout on volume",
  unit: "count",
  horizonDays: 30,
  prior: { trader: 0.5, investor: 0.5, moonshot: 0.5 },
  inputs: ["price", "volume24h"],
  windowDays: 131,
  source:
    "Brock, Lakonishok and LeBaron 1992; Appel 2005; Wilder 1978; Blume, Easley and O'Hara 1994. A prior of direction only: no history of it was measured.",
  missing:
    "Fewer than 80 % of the window's days have a price. Or no volume from the vendor on most of them.",
  compute: ({ price, volume24h }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price)) && isMostlyKnown(volume24h)
      ? countAllEvents(price, volume24h, 30, 1)
      : Number.NaN,
});
