import { describe, expect, test } from "vitest";
import {
  averageCrosses,
  countEvents,
  freshness,
  macdTurns,
  strengthExits,
  volumeBreakouts,
} from "./price-events";

const series = (days: number, price: (day: number) => number) =>
  Float64Array.from({ length: days }, (_, day) => price(day));
const daysOf = (events: Int8Array, direction: number) =>
  [...events.keys()].filter((day) => events[day] === direction);

describe("events", () => {
  test("averages cross once each way when a trend turns", () => {
    const valley = series(300, (day) => Math.exp(0.01 * Math.abs(day - 150)));
    const events = averageCrosses(valley);
    expect(daysOf(events, 1)).toHaveLength(1);
    expect(daysOf(events, 1)[0]).toBeGreaterThan(150);
    expect(daysOf(events, -1)).toEqual([]);
    expect(daysOf(averageCrosses(valley.map((price) => 1 / price)), -1)).toHaveLength(1);
  });

  test("MACD turns after the price does", () => {
    const events = macdTurns(series(160, (day) => 200 - 0.01 * (day < 100 ? day : 200 - day) ** 2));
    expect(daysOf(events, 1).some((day) => day > 100 && day < 110)).toBe(true);
  });

  test("the RSI leaves oversold upwards and overbought downwards", () => {
    const valley = series(60, (day) => 100 + Math.abs(day - 30));
    expect(daysOf(strengthExits(valley), 1)).toHaveLength(1);
    expect(daysOf(strengthExits(valley), -1)).toEqual([]);
    const hill = valley.map((price) => 300 - price);
    expect(daysOf(strengthExits(hill), -1)).toHaveLength(1);
    expect(daysOf(strengthExits(hill), 1)).toEqual([]);
  });

  test("a breakout leaves the range on twice the volume, and only then", () => {
    const prices = series(25, (day) => (day === 22 ? 2 : 1 + 0.01 * (day % 3)));
    const loud = series(25, (day) => (day === 22 ? 200 : 100));
    const quiet = series(25, (day) => (day === 22 ? 199 : 100));
    expect(daysOf(volumeBreakouts(prices, loud), 1)).toEqual([22]);
    expect(daysOf(volumeBreakouts(prices, quiet), 1)).toEqual([]);
    expect(
      daysOf(
        volumeBreakouts(
          prices.map((price) => 1 / price),
          loud,
        ),
        -1,
      ),
    ).toEqual([22]);
  });

  test("nothing happens while a price lies still, whatever its digits", () => {
    for (const price of [1, 0.1, 1 / 3, 7.7e-9]) {
      const still = series(200, () => price);
      for (const events of [averageCrosses(still), macdTurns(still), strengthExits(still)])
        expect(events.every((event) => event === 0)).toBe(true);
    }
  });

  test("are counted by direction and fade with age", () => {
    const events = Int8Array.of(1, 0, -1, 0, 0, 1, 0);
    expect(countEvents(events, 7, 1)).toBe(2);
    expect(countEvents(events, 6, 1)).toBe(1);
    expect(countEvents(events, 7, -1)).toBe(1);
    expect(freshness(events, 4)).toBe(0.75);
    expect(freshness(Int8Array.of(-1, 0), 2)).toBe(-0.5);
    expect(freshness(Int8Array.of(-1, 0, 0), 2)).toBe(0);
  });
});
