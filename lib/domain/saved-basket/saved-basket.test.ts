import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fill, firstOversold, holdingsOf } from "./holdings";
import { endedAfterDays, type PriceNow, priceNow } from "./price-now";
import { type Position, rebalance } from "./rebalance";
import { valueSince } from "./value-since";

const near = (a: number, b: number, scale = 1) =>
  expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(scale)));

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const fraction = fc.double({ min: 0, max: 0.1, noNaN: true });
const ids = ["a", "b", "c", "d"] as const;

describe("the price of now", () => {
  it("is known, at its end when nobody traded for long, or unknown", () => {
    expect(priceNow(null, 100)).toEqual({ state: "unknown" });
    expect(priceNow({ priceUsd: 2, day: 100 - endedAfterDays }, 100).state).toBe("known");
    expect(priceNow({ priceUsd: 2, day: 99 - endedAfterDays }, 100).state).toBe("ended");
  });
});

describe("the value since", () => {
  const prices: Record<string, PriceNow> = {
    a: { state: "known", priceUsd: 3, day: 1 },
    b: { state: "ended", priceUsd: 5, day: 1 },
    c: { state: "unknown" },
  };
  const priceOf = (id: string): PriceNow => prices[id] ?? { state: "unknown" };
  const bet = (id: string, share: number, entryPriceUsd: number | null, sleeve = "x") => ({
    ...{ id, share, entryPriceUsd, sleeve },
  });

  it("takes what has ended as worth nothing, and lets what is unknown stay so", () => {
    const bets = [bet("a", 0.4, 1), bet("b", 0.2, 5, "y"), bet("c", 0.2, 1)];
    const value = valueSince(bets, 1000, priceOf);
    expect(value.bets.map(({ valueUsd }) => valueUsd)).toEqual([1200, 0, null]);
    expect(value.bets[1]?.returnFraction).toBe(-1);
    near(value.cashUsd, 200);
    expect(value.total.valueUsd).toBeNull();
    near(value.known.valueUsd ?? 0, 1400);
    near(value.known.stakeUsd, 800);
    expect(value.unknownBets).toBe(1);
    expect(value.sleeves).toMatchObject([
      { sleeve: "x", bets: 2, valueUsd: null },
      { sleeve: "y", bets: 1, valueUsd: 0 },
    ]);
    expect(valueSince([bet("a", 0.5, null)], 1000, priceOf).bets[0]?.valueUsd).toBeNull();
  });

  it("adds up: bets, sleeves and cash are the total", () => {
    const bets = fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        share: fc.double({ min: 0, max: 0.25, noNaN: true }),
        sleeve: fc.constantFrom("x", "y", null),
        entryPriceUsd: amount,
      }),
      { maxLength: 4 },
    );
    const priced = fc.dictionary(fc.constantFrom(...ids), amount);
    fc.assert(
      fc.property(bets, amount, priced, (saved, budgetUsd, now) => {
        const value = valueSince(saved, budgetUsd, (id) =>
          priceNow({ priceUsd: now[id] ?? 1, day: 10 }, 10),
        );
        const total = value.total.valueUsd ?? Number.NaN;
        const of = (values: readonly { valueUsd: number | null }[]) =>
          values.reduce((sum, { valueUsd }) => sum + (valueUsd ?? Number.NaN), value.cashUsd);
        near(of(value.bets), total, total);
        near(of(value.sleeves), total, total);
        near(value.total.stakeUsd, budgetUsd, budgetUsd);
      }),
    );
  });
});

describe("holdings", () => {
  const fill = fc.record({
    tokenId: fc.constantFrom(...ids),
    day: fc.integer({ min: 0, max: 50 }),
    side: fc.constantFrom("buy" as const, "sell" as const),
    priceUsd: amount,
    amount,
    feeUsd: fc.double({ min: 0, max: 50, noNaN: true }),
  });
  /** Fills without those that would sell what is not held. */
  const possible = (fills: Fill[]): Fill[] => {
    const kept = [...fills];
    for (let wrong = firstOversold(kept); wrong !== null; wrong = firstOversold(kept))
      kept.splice(kept.indexOf(wrong.fill), 1);
    return kept;
  };

  it("balance: what was paid is what is held, sold and lost", () => {
    fc.assert(
      fc.property(fc.array(fill, { maxLength: 30 }), (fills) => {
        const kept = possible(fills);
        for (const held of holdingsOf(kept)) {
          const own = kept.filter(({ tokenId }) => tokenId === held.tokenId);
          const bought = own.filter(({ side }) => side === "buy");
          const sold = own.filter(({ side }) => side === "sell");
          const scale = held.boughtUsd + held.soldUsd;
          near(held.realisedUsd, held.soldUsd + held.costUsd - held.boughtUsd, scale);
          near(
            held.boughtUsd,
            bought.reduce((sum, { amount: n, priceUsd, feeUsd }) => sum + n * priceUsd + feeUsd, 0),
            scale,
          );
          const units = (list: Fill[]) => list.reduce((sum, one) => sum + one.amount, 0);
          near(held.units, units(bought) - units(sold), units(bought));
          expect(held.units).toBeGreaterThanOrEqual(0);
          expect(held.costUsd).toBeGreaterThanOrEqual(-1e-9 * scale);
        }
      }),
    );
  });

  it("name the first fill that sells more than is held by its day", () => {
    const one = { tokenId: "a", priceUsd: 1, feeUsd: 0 } as const;
    const buy = { ...one, day: 2, side: "buy", amount: 5 } as const;
    const early = { ...one, day: 1, side: "sell", amount: 1 } as const;
    const large = { ...one, day: 2, side: "sell", amount: 6 } as const;
    expect(firstOversold([buy, early])).toEqual({ fill: early, heldUnits: 0 });
    expect(firstOversold([large, buy])).toEqual({ fill: large, heldUnits: 5 });
    expect(firstOversold([{ ...large, amount: 5 }, buy])).toBeNull();
  });
});

describe("rebalancing", () => {
  const position = fc.record({
    targetShare: fc.double({ min: 0, max: 0.2, noNaN: true }),
    valueUsd: fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
    isTradable: fc.boolean(),
    costFraction: fraction,
  });
  const basket = fc.array(position, { minLength: 1, maxLength: 5 });
  const named = (list: readonly Omit<Position, "id">[]): Position[] =>
    list.map((one, i) => ({ id: String(i), ...one }));

  it("balances: drifts add up to nothing, nothing is spent that is not there", () => {
    fc.assert(
      fc.property(basket, amount, fc.constantFrom(0, 10, 1000), (list, cashUsd, minOrderUsd) => {
        const positions = named(list.map((one) => ({ ...one, valueUsd: one.valueUsd ?? 0 })));
        const result = rebalance(positions, cashUsd, minOrderUsd);
        const drifts = result.positions.reduce((sum, { drift }) => sum + (drift ?? 0), 0);
        near(drifts + result.cash.drift, 0);
        expect(result.cashAfterUsd).toBeGreaterThan(-1e-9 * result.totalUsd - 1e-9);
        const heldAfter = result.positions.reduce(
          (sum, { tradeUsd }, i) => sum + (positions[i]?.valueUsd ?? 0) + tradeUsd,
          0,
        );
        near(heldAfter + result.cashAfterUsd, result.totalAfterUsd, result.totalUsd);
        near(result.totalAfterUsd + result.costUsd, result.totalUsd, result.totalUsd);
        for (const { tradeUsd } of result.positions) expect(Number.isFinite(tradeUsd)).toBe(true);
      }),
    );
  });

  it("leaves alone what cannot be traded, and small orders", () => {
    const held = { targetShare: 0.5, costFraction: 0.01, isTradable: true };
    const result = rebalance(
      named([
        { ...held, valueUsd: 0, isTradable: false },
        { ...held, valueUsd: 495 },
      ]),
      505,
      10,
    );
    expect(result.positions.map(({ tradeUsd }) => tradeUsd)).toEqual([0, 0]);
    expect(result.costUsd).toBe(0);
  });

  it("reaches the targets where trading is free", () => {
    const free = { targetShare: 0.5, costFraction: 0, isTradable: true };
    const result = rebalance(
      named([
        { ...free, valueUsd: 900 },
        { ...free, valueUsd: 100 },
      ]),
      0,
      1,
    );
    expect(result.positions.map(({ tradeUsd }) => tradeUsd)).toEqual([-400, 400]);
    expect(result.turnover).toBe(0.4);
    expect(result.cashAfterUsd).toBe(0);
  });
});
