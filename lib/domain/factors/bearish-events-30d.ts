import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { countAllEvents } from "@/lib/domain/stats/price-events";

export const bearishEvents30d = defineFactor({
  key: "bearishEvents30d",
  group: "signals",
  name: "Bearish events, 30 days",
  short: "Bearish",
  why: "Rules that warn within a month of each other.",
  formula:
    "number of events in 30 days: death cross of the 20- and 100-day averages, MACD turn, RSI below 70, breakdown on volume",
  unit: "count",
  horizonDays: 30,
  prior: { trader: -0.5, investor: -0.5, moonshot: -0.5 },
  inputs: ["price", "volume24h"],
  windowDays: 131,
  source:
    "Brock, Lakonishok and LeBaron 1992; Appel 2005; Wilder 1978; Blume, Easley and O'Hara 1994. A prior of direction only: no history of it was measured.",
  missing:
    "Fewer than 80 % of the window's days have a price. Or no volume from the vendor on most of them.",
  compute: ({ price, volume24h }) =>
    isMostlyKnown(price) && !Number.isNaN(last(price)) && isMostlyKnown(volume24h)
      ? countAllEvents(price, volume24h, 30, -1)
      : Number.NaN,
});
