import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldKeys } from "@/lib/domain/market/fields";
import { choiceOf } from "./precedence";
import { reconcileField } from "./reconcile-field";
import { type Observation, usualGuards } from "./suspicion";

const nowMs = 1_779_900_000_000;
const settings = { ...usualGuards, nowMs };

const told = (provider: string, value: number, more: Partial<Observation> = {}): Observation => ({
  provider,
  value,
  observedAtMs: nowMs - 60_000,
  isOfOnePool: false,
  poolLiquidityUsd: Number.NaN,
  ...more,
});
const pool = (provider: string, value: number, poolLiquidityUsd: number) =>
  told(provider, value, { isOfOnePool: true, poolLiquidityUsd });

const observation = fc.record({
  provider: fc.constantFrom("coingecko", "geckoterminal", "dexscreener", "goplus", "new"),
  value: fc.oneof(fc.double(), fc.constantFrom(0, 1, 0.5, 2, 100, 101, 250)),
  observedAtMs: fc.integer({ min: nowMs - 100 * 86_400_000, max: nowMs + 86_400_000 }),
  isOfOnePool: fc.boolean(),
  poolLiquidityUsd: fc.oneof(fc.constant(Number.NaN), fc.double({ min: 0, max: 1e7, noNaN: true })),
});

describe("reconcileField", () => {
  it("takes the first in the order of precedence and says how many others agree", () => {
    const result = reconcileField(
      "price",
      [pool("dexscreener", 1.01, 2e6), told("coingecko", 1), pool("geckoterminal", 1.2, 3e6)],
      settings,
    );
    expect(result).toMatchObject({ value: 1, provider: "coingecko", agreement: 0.5 });
    expect(result.quarantined).toEqual([]);
  });

  it("does not know whether a single source is right", () => {
    expect(reconcileField("price", [told("coingecko", 1)], settings).agreement).toBeNaN();
  });

  it.each([49_999, 0, Number.NaN])("lets no pool with liquidity %d set a price", (liquidity) => {
    const result = reconcileField("price", [pool("dexscreener", 9, liquidity)], settings);
    expect(result.value).toBeNaN();
    expect(result.provider).toBeNull();
    expect(result.quarantined.map(({ why }) => why)).toEqual(["thin-pool"]);
  });

  it("does not believe a volume that is many times the liquidity", () => {
    const washed = reconcileField("volume24h", [pool("dexscreener", 6e6, 1e5)], settings);
    expect(washed.value).toBeNaN();
    expect(washed.quarantined[0]?.why).toBe("wash-volume");
    expect(reconcileField("volume24h", [pool("dexscreener", 4e6, 1e5)], settings).value).toBe(4e6);
  });

  it("sets aside one that two others contradict, even the first in precedence", () => {
    const result = reconcileField(
      "price",
      [told("coingecko", 100), pool("geckoterminal", 1, 1e6), pool("dexscreener", 1.02, 1e6)],
      settings,
    );
    expect(result).toMatchObject({ value: 1, provider: "geckoterminal", agreement: 0.5 });
    expect(result.quarantined).toMatchObject([{ why: "outlier", observation: { value: 100 } }]);
  });

  it("sets none of two aside, because nobody can say which one is wrong", () => {
    const result = reconcileField("price", [told("coingecko", 100), told("other", 1)], settings);
    expect(result).toMatchObject({ value: 100, agreement: 0, quarantined: [] });
  });

  it("believes a danger that one source sees", () => {
    const flags = [told("goplus", 0), told("honeypot-is", 1)];
    expect(reconcileField("honeypot", flags, settings)).toMatchObject({ value: 1, agreement: 0 });
    expect(reconcileField("sourceVerified", flags, settings).value).toBe(0);
    const taxes = [told("goplus", 0.05), told("honeypot-is", 0.97), told("other", 0.05)];
    expect(reconcileField("sellTaxFraction", taxes, settings)).toMatchObject({ value: 0.97 });
  });

  it("hears only the newest word of each, and none that is too old or from the future", () => {
    const old = { observedAtMs: nowMs - 3_600_000 };
    expect(
      reconcileField("price", [told("coingecko", 2), told("coingecko", 1, old)], settings).value,
    ).toBe(2);
    const days = (n: number) => ({ observedAtMs: nowMs - n * 86_400_000 });
    const stale = reconcileField("price", [told("coingecko", 1, days(3))], settings);
    expect(stale.quarantined[0]?.why).toBe("stale");
    const future = reconcileField("price", [told("coingecko", 1, days(-1))], settings);
    expect(future.quarantined[0]?.why).toBe("from-the-future");
  });

  it("does not depend on the order in which it was told", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fieldKeys),
        fc.array(observation, { maxLength: 6 }),
        (field, list) => {
          const { quarantined: _, ...one } = reconcileField(field, list, settings);
          const { quarantined: __, ...other } = reconcileField(
            field,
            [...list].reverse(),
            settings,
          );
          expect(one).toEqual(other);
        },
      ),
    );
  });

  it("returns a number that was told and is possible, or none", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fieldKeys),
        fc.array(observation, { maxLength: 6 }),
        (field, list) => {
          const { value, agreement, provider, quarantined } = reconcileField(field, list, settings);
          if (provider === null) expect(value).toBeNaN();
          else {
            expect(Number.isFinite(value)).toBe(true);
            const isSame = (one: Observation) => one.provider === provider && one.value === value;
            expect(list.some(isSame)).toBe(true);
            const shown = quarantined.map(({ observation: one }) => one);
            expect(shown.some(isSame) && choiceOf(field) === "precedence").toBe(false);
          }
          if (field === "price") expect(value).not.toBe(0);
          if (!Number.isNaN(agreement)) {
            expect(agreement).toBeGreaterThanOrEqual(0);
            expect(agreement).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("never lets thin pools set a price, whatever else is told", () => {
    const thin = fc.record({
      provider: fc.constantFrom("geckoterminal", "dexscreener"),
      value: fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
      observedAtMs: fc.constant(nowMs),
      isOfOnePool: fc.constant(true),
      poolLiquidityUsd: fc.double({ min: 0, max: 49_999, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(thin), (list) => {
        const alone = reconcileField("price", list, settings);
        expect(alone.value).toBeNaN();
        const beside = reconcileField("price", [told("coingecko", 7), ...list], settings);
        expect(beside.value).toBe(7);
      }),
    );
  });
});
