import { describe, expect, it } from "vitest";
import { parseDay } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { fates } from "./fates";
import type { Sheet } from "./sheet";
import { simulateMarket } from "./simulate";
import { pricesOf, testLastDay, tokensOf } from "./testing";

const market = simulateMarket({ seed: 1, tokens: 600, days: 400, lastDay: testLastDay });

const known = (sheet: Sheet, field: Field, from: number, to: number) =>
  [...(sheet.get(field) ?? []).slice(Math.max(0, from), to + 1)].filter((x) => !Number.isNaN(x));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const lastKnown = (sheet: Sheet, field: Field, to: number) => known(sheet, field, 0, to).at(-1);
const indexOf = (text: unknown) => (parseDay(String(text)) ?? Number.NaN) - market.firstDay;

describe("fates", () => {
  it("are all there at 2,000 tokens, most alive and many dead", () => {
    const { truths } = simulateMarket({ seed: 1, tokens: 2000, days: 400, lastDay: testLastDay });
    const count = (fate: string) => truths.filter((truth) => truth.fate === fate).length;
    for (const fate of fates) expect(count(fate), fate).toBeGreaterThan(15);
    expect(count("alive")).toBeGreaterThan(1000);
    expect(count("faded")).toBeGreaterThan(200);
    for (const { fate, day } of truths) expect(day === null).toBe(fate === "alive");
  });

  it("only a rug moves a price by more than eight times in a day", () => {
    for (const [index, { fate, day }] of market.truths.entries()) {
      const prices = pricesOf(market.history(index));
      const jumps = [...prices.keys()].filter(
        (t) => Math.abs(Math.log((prices[t] ?? 0) / (prices[t - 1] ?? Number.NaN))) > Math.log(8),
      );
      expect(jumps).toEqual(fate === "rug" ? [(day ?? 0) - market.firstDay] : []);
    }
  });
});

describe("a rug", () => {
  it("loses at least 85 % on their truth day, loses its pool, and vanishes", () => {
    const rugs = tokensOf(market, "rug");
    for (const { sheet, day } of rugs) {
      const prices = pricesOf(sheet);
      expect((prices[day] ?? 1) / (prices[day - 1] ?? 0)).toBeLessThanOrEqual(0.15);
      const liquidity = sheet.get("liquidity");
      if (liquidity) expect(liquidity[day]).toBeLessThan(0.1 * (liquidity[day - 1] ?? 0));
      // The collapse is confirmed on the days after it, then the snapshots end.
      expect(known(sheet, "price", day + 1, day + 3)).toHaveLength(3);
      expect(known(sheet, "price", day + 71, 399)).toHaveLength(0);
    }
  });

  it("shows evidence before, but not always, and honest tokens show some of it too", () => {
    const unlockedShare = (tokens: readonly { sheet: Sheet; day: number }[]) =>
      mean(
        tokens.flatMap(({ sheet, day }) => {
          const locked = lastKnown(sheet, "lpLockedShare", day - 1);
          return locked === undefined ? [] : [locked < 0.5 ? 1 : 0];
        }),
      );
    const honest = tokensOf(market, "alive").map(({ sheet }) => ({ sheet, day: 399 }));
    const rugs = unlockedShare(tokensOf(market, "rug"));
    expect(rugs).toBeGreaterThan(unlockedShare(honest) + 0.15);
    expect(rugs).toBeLessThan(0.9);
    expect(unlockedShare(honest)).toBeGreaterThan(0.05);
  });
});

describe("a pump", () => {
  it("comes after bot-like buzz, on volume, and is dumped", () => {
    const pumps = tokensOf(market, "pump");
    const botsMore: number[] = [];
    for (const { sheet, day, truth } of pumps) {
      const prices = pricesOf(sheet);
      const before = prices[day - 1] ?? Number.NaN;
      const peak = prices[indexOf(truth.detail.peakDay)] ?? Number.NaN;
      const end = prices[indexOf(truth.detail.endDay)] ?? Number.NaN;
      expect(peak / before).toBeGreaterThan(2.4);
      expect(end / peak).toBeLessThan(0.5);
      const usual = mean(known(sheet, "botShare", day - 60, day - 12));
      const lead = mean(known(sheet, "botShare", day - 3, day + 2));
      if (!Number.isNaN(lead - usual)) botsMore.push(lead - usual);
    }
    expect(mean(botsMore)).toBeGreaterThan(0.2);
    const volumes = pumps.map(({ sheet, day }) =>
      Math.log(
        mean(known(sheet, "volume24h", day, day + 2)) /
          mean(known(sheet, "volume24h", day - 30, day - 10)),
      ),
    );
    expect(mean(volumes)).toBeGreaterThan(1);
  });
});

describe("a moonshot", () => {
  it("returns at least ten times", () => {
    for (const { sheet, day } of tokensOf(market, "moonshot")) {
      const prices = pricesOf(sheet);
      const before = prices[day - 1] ?? Number.NaN;
      expect(Math.max(...known(sheet, "price", day, 399)) / before).toBeGreaterThanOrEqual(10);
    }
  });
});

describe("a faded token", () => {
  it("loses most of its price", () => {
    for (const { sheet, day, truth } of tokensOf(market, "faded")) {
      const before = pricesOf(sheet)[day - 1] ?? Number.NaN;
      expect(lastKnown(sheet, "price", indexOf(truth.detail.endDay))).toBeLessThan(0.5 * before);
    }
  });
});
