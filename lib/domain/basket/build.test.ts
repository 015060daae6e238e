import { expect, test } from "vitest";
import { loadSolver } from "@/lib/services/baskets/build/load-solver";
import { buildBasket } from "./build";
import { only } from "./conflict/demands";
import { minimalConflict } from "./conflict/minimal-conflict";
import { isPossible } from "./conflict/possible";
import { smallestChanges } from "./conflict/smallest-changes";
import { largestOrderUsd } from "./order-size";
import { basketSettingsSchema } from "./settings";
import { checkMarkets } from "./testing/check-markets";
import { randomMarket } from "./testing/random-market";

const solve = await loadSolver();

/** A busy machine needs longer than the default for some hundred programs. */
const timeoutMs = 60_000;

test("every limit holds in random feasible baskets, in all ways of weighing", {
  timeout: timeoutMs,
}, () => {
  const { weightings, broken } = checkMarkets(12, solve);
  expect(broken).toEqual([]);
  expect(weightings.size).toBeGreaterThan(3);
});

test("a basket is made just when no demands conflict, and every conflict is minimal", {
  timeout: timeoutMs,
}, () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 14; seed++) {
    const { settings, ...market } = randomMarket(seed);
    const world = { ...market, solve };
    const conflict = minimalConflict(world, settings);
    const built = buildBasket({ ...market, settings, oddsOf: () => null }, solve);
    expect(conflict === null, `seed ${seed}`).toBe(built !== null);
    if (conflict === null) continue;
    conflicts++;
    expect(isPossible(world, settings, only(conflict)), `seed ${seed}`).toBe(false);
    for (const given of conflict)
      expect(
        isPossible(world, settings, only(conflict.filter((other) => other !== given))),
        `seed ${seed} without ${given.id}`,
      ).toBe(true);
  }
  expect(conflicts).toBeGreaterThan(3);
});

test("each smallest change makes a basket possible, and the next smaller step would not", () => {
  const market = randomMarket(3);
  const settings = basketSettingsSchema.parse({
    bets: 3,
    sleeves: [],
    limits: {
      minGrade: 99.9,
      maxCorrelation: null,
      maxSectorShare: null,
      maxChainShare: null,
      maxTokenShare: null,
      maxMarketCapUsd: null,
      minVolume24hUsd: null,
      minMarketCapUsd: null,
      noSevereFlags: false,
    },
  });
  const world = { pool: market.pool, returns: market.returns, solve };
  const conflict = minimalConflict(world, settings) ?? [];
  expect(conflict.map(({ id }) => id)).toEqual(["limits.minGrade", "bets"]);
  const [change, ...rest] = smallestChanges(world, settings, conflict);
  expect(change?.sentence).toMatch(/^Lower the minimum grade from 99.9 to /);
  const third = market.pool
    .filter((token) => Number.isFinite(token.grade) && largestOrderUsd(token, 0.02) >= 10)
    .map(({ grade }) => grade)
    .sort((a, b) => b - a)[2];
  expect(change?.settings.limits.minGrade).toBeLessThanOrEqual(third ?? 0);
  expect(change?.settings.limits.minGrade).toBeGreaterThan((third ?? 0) - 0.11);
  for (const { settings: changed } of [change, ...rest].flatMap((one) => one ?? []))
    expect(buildBasket({ ...market, settings: changed, oddsOf: () => null }, solve)).not.toBeNull();
});
