import { describe, expect, it } from "vitest";
import { mean } from "@/lib/domain/stats/mean";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { drawSome, growthRow, ownShareOf, PeerPool } from "./draw-rows";
import type { ReturnHistory } from "./return-history";

const days = 300;

/** Tokens of $10M with wandering returns of a mean; the last one begins after half of the days. */
function history(tokens: number, drift: number): ReturnHistory {
  const uniform = seededUniform(2);
  const logReturns = Float32Array.from({ length: tokens * days }, (_, cell) => {
    const isYoung = Math.floor(cell / days) === tokens - 1 && cell % days < days / 2;
    const value = drift + (uniform() - 0.5) * 0.2;
    return isYoung ? Number.NaN : value;
  });
  return {
    ...{ firstDay: 0, days, logReturns },
    ids: Array.from({ length: tokens }, (_, i) => `t${i}`),
    prices: new Float64Array(tokens * days),
    marketCaps: new Float32Array(tokens * days),
    known: new Int32Array(tokens).fill(days),
    dailyVolatility: new Float64Array(tokens).fill(0.06),
    firstCapUsd: new Float64Array(tokens).fill(1e7),
    lastIndex: new Int32Array(tokens).fill(days - 1),
  };
}

describe("rows to draw from", () => {
  const market = history(6, 0.001);

  it("are a token's own days, and its first lender's where it has none, moved to the drift", () => {
    const row = growthRow(market, 5, [2, 3], -0.002);
    const logs = row.map(Math.log);
    expect(mean(logs)).toBeCloseTo(-0.002, 12);
    const shift = (logs[0] ?? 0) - (market.logReturns[2 * days] ?? 0);
    expect((logs[200] ?? 0) - (market.logReturns[5 * days + 200] ?? 0)).toBeCloseTo(shift, 12);
  });

  it("of a token that nobody knows are its lenders'", () => {
    expect(growthRow(market, -1, [1], 0)).toEqual(growthRow(market, 1, [], 0));
    expect(growthRow(market, -1, [], 0)).toEqual(new Float64Array(days).fill(1));
  });

  it("come from the tokens of a class, never from the token itself, by the seed", () => {
    const pool = new PeerPool(market);
    const peers = pool.peers(2, 1, 3, 9);
    expect(peers).not.toContain(3);
    expect(new Set(peers).size).toBe(5);
    expect(pool.peers(2, 1, 3, 9)).toEqual(peers);
    expect(pool.peers(5, 0, 3, 9)).toHaveLength(5);
  });

  it("drift half as much upwards as they did, and as much downwards", () => {
    const measured = mean(Float64Array.from(market.logReturns));
    expect(new PeerPool(market).drift(2)).toBeCloseTo(measured / 2, 6);
    const falling = history(6, -0.003);
    expect(new PeerPool(falling).drift(2)).toBeCloseTo(
      mean(Float64Array.from(falling.logReturns)),
      6,
    );
    expect(new PeerPool(market).drift(0)).toBe(0);
  });
});

it("draws without repetition, and counts own days", () => {
  const drawn = drawSome([1, 2, 3, 4, 5], 3, 1);
  expect(new Set(drawn).size).toBe(3);
  expect(drawSome([1, 2], 5, 1).sort()).toEqual([1, 2]);
  expect(ownShareOf(0)).toBe(0);
  expect(ownShareOf(180)).toBe(0.5);
});
