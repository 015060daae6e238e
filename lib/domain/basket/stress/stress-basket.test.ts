import { describe, expect, it } from "vitest";
import { defaultExitRules, type ExitRules } from "@/lib/domain/basket/exit-rules";
import { type Scenario, scenarios } from "./scenarios";
import { type StressedBet, type StressRequest, stressBasket } from "./stress-basket";

const bet: StressedBet = {
  weight: 0.5,
  capClass: 2,
  costFraction: 0,
  dailyVolatility: 0.06,
  isInSector: true,
  ownPath: null,
};
const scenario = (id: string): Scenario => {
  const found = scenarios.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const stop: ExitRules = { ...defaultExitRules, stop: { kind: "fixed", fallFraction: 0.3 } };
const request = (id: string, rest: Partial<StressRequest> = {}): StressRequest => ({
  scenario: scenario(id),
  bets: [bet],
  exits: stop,
  stored: null,
  pool: { classShares: [0, 0, 1, 0, 0, 0], sectorShare: 0.25 },
  ...rest,
});

describe("a stressed basket", () => {
  it("falls by the documented figure, its cash apart, and its stop sells on the way", () => {
    const outcome = stressBasket(request("luna"));
    expect(outcome.withoutExits).toBeCloseTo(0.5 * -0.53, 12);
    expect(outcome.withExits).toBeGreaterThan(outcome.withoutExits);
    expect(outcome.withExits).toBeLessThanOrEqual(0.5 * -0.3);
    expect(outcome).toMatchObject({ equalWeight: -0.53, bitcoin: -0.48 });
  });

  it("takes the bet's own stored days, else its class's, before any figure", () => {
    const own = Float64Array.of(1, 0.5, 0.2);
    const classes = [null, null, Float64Array.of(1, 0.9, 0.8), null, null, null];
    const stored = { classes, bitcoin: -0.1 };
    const bets = [{ ...bet, ownPath: own }, bet];
    const outcome = stressBasket(request("ftx", { stored, bets }));
    expect(outcome.withoutExits).toBeCloseTo(0.5 * -0.8 + 0.5 * -0.2, 12);
    // The first bet's stop at 0.7 fills at 0.5, the first price seen after it.
    expect(outcome.withExits).toBeCloseTo(0.5 * -0.5 + 0.5 * -0.2, 12);
    expect(outcome.equalWeight).toBeCloseTo(-0.2, 12);
    expect(outcome.bitcoin).toBe(-0.1);
  });

  it("spares the other sectors in a sector crash", () => {
    const bets = [bet, { ...bet, isInSector: false }];
    const outcome = stressBasket(request("sector-crash", { bets }));
    expect(outcome.withoutExits).toBeCloseTo(0.5 * -0.7 + 0.5 * -0.2, 12);
    expect(outcome.equalWeight).toBeCloseTo(0.25 * -0.7 + 0.75 * -0.2, 12);
  });

  it("sells under the price where liquidity is gone", () => {
    const { withExits, withoutExits } = stressBasket(request("liquidity"));
    expect(withExits).toBeLessThan(0.5 * (0.7 * 0.75 - 1) + 1e-9);
    expect(withoutExits).toBeCloseTo(0.5 * -0.5, 12);
  });
});

it("states a figure for every class in every scenario", () => {
  for (const { changes, source } of scenarios) {
    expect(changes).toHaveLength(6);
    for (const change of changes) expect(change).toBeLessThan(0);
    expect(source.length).toBeGreaterThan(40);
  }
});
