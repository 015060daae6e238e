import { crossings } from "./crossings";
import { macdHistogram } from "./macd-histogram";
import { movingAverageSeries } from "./moving-average-series";
import { relativeStrengthSeries } from "./relative-strength-index";

/** +1 on days of a bullish event, −1 of a bearish one, else 0; aligned with the prices. */
export type Events = Int8Array;

/** Days on which the 20-day average crosses the 100-day one: golden and death crosses. Source: Brock, Lakonishok and LeBaron 1992. */
export function averageCrosses(prices: Float64Array): Events {
  const slow = movingAverageSeries(prices, 100);
  const gap = movingAverageSeries(prices, 20);
  for (let i = 0; i < gap.length; i++) gap[i] = (gap[i] ?? 0) / (slow[i] ?? 0) - 1;
  return crossings(gap);
}

/** Days on which the MACD line crosses its signal line. Source: Appel 2005, Technical Analysis: Power Tools for Active Investors. */
export function macdTurns(prices: Float64Array): Events {
  const histogram = macdHistogram(prices);
  for (let i = 0; i < histogram.length; i++) histogram[i] = (histogram[i] ?? 0) / (prices[i] ?? 0);
  return crossings(histogram);
}

/** Days on which the RSI rises out of oversold (30) or falls out of overbought (70). Source: Wilder 1978. */
export function strengthExits(prices: Float64Array): Events {
  const strengths = relativeStrengthSeries(prices);
  const events = crossings(strengths, 70);
  const oversold = crossings(strengths, 30);
  for (let i = 0; i < events.length; i++) {
    if (oversold[i] === 1) events[i] = 1;
    else if (events[i] === 1) events[i] = 0;
  }
  return events;
}

/** Days before a breakout whose range is left and whose mean volume is doubled. */
const rangeDays = 20;

/** Days on which the price leaves the range of the 20 days before on at least twice their mean volume. Source: Blume, Easley and O'Hara 1994, Market Statistics and Technical Analysis, on volume; Donchian's range. */
export function volumeBreakouts(prices: Float64Array, volumes: Float64Array): Events {
  const events = new Int8Array(prices.length);
  const usual = movingAverageSeries(volumes, rangeDays);
  for (let i = rangeDays; i < prices.length; i++) {
    if (!((volumes[i] ?? Number.NaN) >= 2 * (usual[i - 1] ?? Number.NaN))) continue;
    events[i] = sideOfRange(prices.subarray(i - rangeDays, i), prices[i] ?? Number.NaN);
  }
  return events;
}

/** +1 for a price above all known ones of a range, −1 for one below all, else 0. */
function sideOfRange(range: Float64Array, price: number): number {
  let above = 0;
  let below = 0;
  let known = 0;
  for (const other of range) {
    if (Number.isNaN(other)) continue;
    known++;
    if (price > other) above++;
    if (price < other) below++;
  }
  if (known < 0.8 * range.length) return 0;
  return Number(above === known) - Number(below === known);
}

/** The last event of the last `days` days with its age: ±1 on the day, falling to 0 at `days` days; 0 when there is none. */
export function freshness(events: Events, days: number): number {
  for (let age = 0; age < Math.min(days, events.length); age++) {
    const event = events[events.length - 1 - age] ?? 0;
    if (event !== 0) return event * (1 - age / days);
  }
  return 0;
}

/** Every event of the last `days` days in one direction: crosses, MACD turns, RSI exits, breakouts on volume. */
export function countAllEvents(
  prices: Float64Array,
  volumes: Float64Array,
  days: number,
  direction: 1 | -1,
): number {
  const kinds = [
    averageCrosses(prices),
    macdTurns(prices),
    strengthExits(prices),
    volumeBreakouts(prices, volumes),
  ];
  return kinds.reduce((count, events) => count + countEvents(events, days, direction), 0);
}

/** How many of the last `days` days have an event of that direction. */
export function countEvents(events: Events, days: number, direction: 1 | -1): number {
  let count = 0;
  for (let i = Math.max(0, events.length - days); i < events.length; i++)
    if (events[i] === direction) count++;
  return count;
}
