import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import { curveFigures, drawdowns, weeklyReturns } from "./figures";
import { randomChoice } from "./random-choice";
import { rebalanceDays } from "./rebalance-days";
import { seenPrices } from "./seen-prices";

const day = (text: string) => parseDay(text) ?? Number.NaN;
const daysOf = (...of: Parameters<typeof rebalanceDays>) => rebalanceDays(...of).map(formatDay);

describe("rebalancing days", () => {
  it("are the first day, then every seventh or the first of a month or quarter", () => {
    const from = day("2023-11-15");
    expect(daysOf(from, from + 20, "weekly")).toEqual(["2023-11-15", "2023-11-22", "2023-11-29"]);
    expect(daysOf(from, day("2024-02-01"), "monthly").slice(1)).toEqual([
      "2023-12-01",
      "2024-01-01",
      "2024-02-01",
    ]);
    expect(daysOf(from, day("2024-07-01"), "quarterly").slice(1)).toEqual([
      "2024-01-01",
      "2024-04-01",
      "2024-07-01",
    ]);
  });
});

it("sees a jump only when the next price confirms it, and nothing later changes what was seen", () => {
  const raw = [1, 1.1, 20, 21, 0, 22, 1, 22];
  const panel = (values: readonly number[]): Panel => ({
    tokens: [],
    firstDay: 0,
    days: values.length,
    matrix: () => Float64Array.from(values),
  });
  const seen = (values: readonly number[]) => {
    const one = { ...panel(values), tokens: Array(1) };
    return [...seenPrices(one).prices];
  };
  const gap = Number.NaN;
  expect(seen(raw)).toEqual([1, 1.1, gap, 21, gap, 22, gap, 22]);
  for (let cut = 1; cut < raw.length; cut++)
    expect(seen(raw.slice(0, cut))).toEqual(seen(raw).slice(0, cut));
});

describe("figures of a curve", () => {
  const curve = Float64Array.from({ length: 366 }, (_, i) => 100 * 1.001 ** i);

  it("are those of steady growth", () => {
    const { totalReturn, annualReturn, maxDrawdown } = curveFigures(curve);
    expect(totalReturn).toBeCloseTo(1.001 ** 365 - 1, 9);
    expect(annualReturn).toBeCloseTo(1.001 ** 365.25 - 1, 9);
    expect(maxDrawdown).toBe(0);
    for (const one of weeklyReturns(curve)) expect(one).toBeCloseTo(1.001 ** 7 - 1, 9);
  });

  it("say nothing of a Sharpe ratio from a few weeks", () => {
    expect(curveFigures(curve.slice(0, 30))).toMatchObject({
      sharpe: null,
      annualVolatility: null,
    });
    expect([...drawdowns(Float64Array.of(1, 2, 1, 3))]).toEqual([0, 0, -0.5, 0]);
  });
});

describe("a random basket", () => {
  const size = 40;
  const problem = {
    size,
    bets: 6,
    places: [
      { id: "a", bets: 3, shareEach: 0.2, needed: 3, most: 3 },
      { id: "b", bets: 3, shareEach: 0.4 / 3, needed: 3, most: 3 },
    ],
    members: Uint32Array.from({ length: size }, (_, i) => 1 + (i % 3)),
    caps: [
      { id: "sector", share: 0.5, classOf: Int32Array.from({ length: size }, (_, i) => i % 4) },
    ],
    required: Uint8Array.from({ length: size }, (_, i) => Number(i === 7)),
    values: new Float64Array(size),
    pairPoints: 0,
    correlations: Float32Array.from({ length: size * size }, (_, at) =>
      (at % size) % 10 === Math.floor(at / size) % 10 ? 0.9 : 0.1,
    ),
    maxCorrelation: 0.8,
    trust: 1,
    meanCorrelation: 0,
    isUnknownPair: null,
  };

  it("keeps to places, caps, correlation and must-haves, and differs from draw to draw", () => {
    const uniform = seededUniform(1);
    const seen = new Set<string>();
    for (let draw = 0; draw < 100; draw++) {
      const { tokens, places } = randomChoice(problem, uniform) ?? { tokens: [], places: [] };
      expect(tokens).toContain(7);
      expect(new Set(tokens.map((token) => token % 10)).size).toBe(6);
      expect(places.filter((place) => place === 0)).toHaveLength(3);
      for (const [i, token] of tokens.entries())
        expect((Number(problem.members[token]) >>> Number(places[i])) & 1).toBe(1);
      for (const sector of [0, 1, 2, 3]) {
        const own = places.filter((_, i) => Number(tokens[i]) % 4 === sector);
        const held = own.reduce((sum, place) => sum + Number(problem.places[place]?.shareEach), 0);
        expect(held).toBeLessThanOrEqual(0.5 + 1e-9);
      }
      seen.add([...tokens].sort().join());
    }
    expect(seen.size).toBeGreaterThan(50);
  });

  it("is none where no basket keeps to the limits", () => {
    expect(randomChoice({ ...problem, bets: 12 }, seededUniform(1))).toBeNull();
  });
});
