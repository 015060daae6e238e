import { describe, expect, it } from "vitest";
import { advanceIndex, beginIndex } from "./advance";
import type { Candidate, WeekMarket } from "./candidate";
import { cappedWeights } from "./capped-weights";
import { defineIndex } from "./definition";
import { costFraction } from "./trading-cost";

const two = defineIndex({
  id: "two",
  name: "Two",
  description: "",
  rankBy: "overall",
  members: 2,
  positionCap: 0.5,
});

const token = (key: number, priceUsd: number, grade: number | null, rest = {}): Candidate => ({
  key,
  id: `token-${key}`,
  symbol: `T${key}`,
  name: `Token ${key}`,
  sector: "ai",
  grades: { overall: grade, trader: grade, investor: grade, moonshot: grade },
  flags: [],
  priceUsd,
  marketCapUsd: 1e6,
  volumeUsd: 2e6,
  liquidityUsd: Number.NaN,
  return30d: 0,
  earliness: null,
  ...rest,
});

const week = (number: number, ...tokens: Candidate[]): WeekMarket => ({
  day: 7 * number,
  runId: number,
  candidates: new Map(tokens.map((one) => [one.key, one])),
});

const bitcoin = (priceUsd: number): Candidate => token(99, priceUsd, null, { id: "bitcoin" });

describe("an index", () => {
  const first = week(1, token(1, 10, 90), token(2, 1, 80), token(3, 5, 70), bitcoin(100));
  const second = week(2, token(1, 20, 90), token(2, 1.5, 60), token(3, 4, 70), bitcoin(110));

  it("begins at 1000 with the best of its pool", () => {
    const begun = beginIndex(two, first);
    expect(begun).toMatchObject({ level: 1000, equalWeight: 1000, bitcoin: 1000, poolSize: 3 });
    expect(begun.positions.map(({ id, weight }) => [id, weight])).toEqual([
      ["token-1", 0.5],
      ["token-2", 0.5],
    ]);
  });

  it("grows with its holdings, pays for its trades, and is compared with its pool", () => {
    const next = advanceIndex(two, beginIndex(two, first), first, second);
    // 0.5 × 2 + 0.5 × 1.5 = 1.75; shares drift to 4/7 and 3/7; 1 falls to 1/2, 2 is sold, 3 is bought.
    const traded = 1 / 14 + 3 / 7 + 1 / 2;
    expect(next.costs).toBeCloseTo(traded * 0.004, 12);
    expect(next.turnover).toBeCloseTo(traded / 2, 12);
    expect(next.level).toBeCloseTo(1750 * (1 - traded * 0.004), 9);
    expect(next.equalWeight).toBeCloseTo((1000 * (2 + 1.5 + 0.8)) / 3, 9);
    expect(next.bitcoin).toBeCloseTo(1100, 9);
    expect(next.positions.map(({ id }) => id)).toEqual(["token-1", "token-3"]);
  });

  it("keeps what has no price, unsold, and writes it off when it is gone", () => {
    const begun = beginIndex(two, first);
    const silent = week(2, token(1, 10, 90), token(2, Number.NaN, null), token(3, 5, 70));
    const waiting = advanceIndex(two, begun, first, silent);
    expect(waiting.level).toBe(1000);
    expect(waiting.equalWeight).toBe(1000);
    expect(waiting.positions.map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
      ["token-1", false],
      ["token-2", true],
    ]);
    const gone = advanceIndex(two, waiting, silent, week(3, token(1, 10, 90), token(3, 5, 70)));
    expect(gone.writtenOff).toEqual(["token-2"]);
    // Half is left; then token 1 falls from all to half of it and token 3 is bought.
    expect(gone.level).toBeCloseTo(500 * (1 - 0.004), 9);
    expect(gone.equalWeight).toBeCloseTo((1000 * 2) / 3, 9);
  });

  it("counts a waiting holding at the price with which it comes back", () => {
    const silent = week(2, token(1, 10, 90), token(2, Number.NaN, null), token(3, 5, 70));
    const waiting = advanceIndex(two, beginIndex(two, first), first, silent);
    const back = advanceIndex(two, waiting, silent, week(3, token(1, 10, 90), token(2, 0.1, 80)));
    expect(back.level).toBeCloseTo(1000 * 0.55 * (1 - back.costs), 9);
  });

  it("stays in cash when nothing may be held", () => {
    const empty = week(1, token(1, 10, null), token(2, 1, 80, { volumeUsd: 10 }));
    const begun = beginIndex(two, empty);
    expect(begun).toMatchObject({ cash: 1, positions: [], poolSize: 0 });
    const next = advanceIndex(two, begun, empty, second);
    expect(next.level).toBeCloseTo(1000 * (1 - 0.004), 9);
    expect(next.turnover).toBe(1);
  });

  it("leaves out severe flags, unknown volume and thin pools", () => {
    const market = week(
      1,
      token(1, 1, 90, { flags: ["honeypot"] }),
      token(2, 1, 80, { volumeUsd: Number.NaN }),
      token(3, 1, 70, { liquidityUsd: 100 }),
      token(4, 1, 60),
    );
    expect(beginIndex(two, market).positions.map(({ id }) => id)).toEqual(["token-4"]);
  });

  it("does not change when later weeks are cut off", () => {
    const weeks = Array.from({ length: 12 }, (_, number) =>
      week(
        number,
        ...[1, 2, 3, 4, 5].map((key) =>
          token(key, 1 + ((key * 7 + number * 3) % 11), 50 + ((key * 13 + number * 5) % 40)),
        ),
      ),
    );
    const run = (length: number) => {
      const levels = [];
      let [before] = weeks;
      if (before === undefined) throw new Error("no weeks");
      let state = beginIndex(two, before);
      levels.push(state);
      for (const now of weeks.slice(1, length)) {
        state = advanceIndex(two, state, before, now);
        before = now;
        levels.push(state);
      }
      return levels;
    };
    const whole = run(12);
    for (const length of [1, 5, 11]) expect(run(length)).toEqual(whole.slice(0, length));
  });
});

describe("capped weights", () => {
  it("gives the excess to the others, again and again", () => {
    expect(cappedWeights([60, 20, 10, 10], 0.4)).toEqual([0.4, 0.3, 0.15, 0.15]);
    const weights = cappedWeights([80, 15, 3, 2], 0.3);
    expect(weights[0]).toBe(0.3);
    expect(weights[1]).toBe(0.3);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("leaves room where the cap does", () => {
    expect(cappedWeights([5, 1], 0.2)).toEqual([0.2, 0.2]);
    expect(cappedWeights([], 0.2)).toEqual([]);
  });
});

it("charges the dearer of the tiers of volume and liquidity", () => {
  expect(costFraction({ volumeUsd: 2e7, liquidityUsd: Number.NaN })).toBe(0.0015);
  expect(costFraction({ volumeUsd: 2e7, liquidityUsd: 3e4 })).toBe(0.015);
  expect(costFraction({ volumeUsd: Number.NaN, liquidityUsd: 3e9 })).toBe(0.03);
});
