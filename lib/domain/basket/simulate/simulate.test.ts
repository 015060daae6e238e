import { describe, expect, it } from "vitest";
import { defaultExitRules } from "@/lib/domain/basket/exit-rules";
import { assessRisk } from "./assess-risk";
import { outlookOf } from "./outlook";
import { simulate } from "./simulate";
import { simulationInput } from "./testing/simulation-input";

const still = { deathPerDay: 0, rugPerDay: 0, costFraction: 0 };
const small = { bets: 3, paths: 400, horizonDays: 60 };

describe("simulated paths", () => {
  it("are the same for the same seed and others for another", () => {
    const first = simulate(simulationInput(small));
    expect(simulate(simulationInput(small)).withExits).toEqual(first.withExits);
    const other = simulate(simulationInput({ ...small, rest: { seed: 2 } }));
    expect(other.withExits).not.toEqual(first.withExits);
  });

  it("of a still market keep every dollar but the costs", () => {
    const input = simulationInput({
      ...small,
      deviation: 0,
      bet: { ...still, costFraction: 0.02 },
    });
    for (const value of simulate(input).withoutExits) expect(value).toBeCloseTo(0.98, 5);
  });

  it("leave what is not invested as cash", () => {
    const input = simulationInput({ ...small, bet: { ...still, weight: 0.1, deathPerDay: 1e9 } });
    const { withoutExits, gone } = simulate(input);
    expect(withoutExits[60]).toBeCloseTo(0.7, 5);
    expect(gone.every((one) => one === 1)).toBe(true);
  });

  it("lose as many bets as the daily rate says", () => {
    const input = simulationInput({
      ...small,
      paths: 20_000,
      bet: { ...still, deathPerDay: 0.01 },
    });
    const { gone } = simulate(input);
    const share = gone.reduce((sum, one) => sum + one, 0) / gone.length;
    // Of an exponential time, seen on the days 1 to 60.
    expect(share).toBeCloseTo(1 - Math.exp(-0.6), 2);
  });

  it("gap through the stop in a rug, and never sell the dead", () => {
    const exits = { ...defaultExitRules, stop: { kind: "fixed", fallFraction: 0.3 } as const };
    const rugged = simulate(
      simulationInput({
        ...small,
        deviation: 0,
        bet: { ...still, rugPerDay: 1e9 },
        rest: { exits },
      }),
    );
    expect(rugged.betEnds[0]).toBeCloseTo(0.05, 6);
    const dead = simulate(
      simulationInput({
        ...small,
        deviation: 0,
        bet: { ...still, deathPerDay: 1e9 },
        rest: { exits },
      }),
    );
    expect(dead.betEnds[0]).toBe(0);
  });

  it("live through the same days: equal histories crash together", () => {
    const input = simulationInput({ ...small, bet: { ...still, rows: [0], ownShare: 1 } });
    const { priceEnds } = simulate(input);
    for (let path = 0; path < small.paths; path++)
      expect(priceEnds[path]).toBe(priceEnds[small.paths + path]);
  });

  it("are as wide as the history drawn from says", () => {
    const input = simulationInput({
      bets: 1,
      paths: 10_000,
      horizonDays: 100,
      deviation: 0.05,
      bet: { ...still, ownShare: 1 },
    });
    const logs = Array.from(simulate(input).priceEnds, Math.log);
    const centre = logs.reduce((sum, one) => sum + one, 0) / logs.length;
    const spread = Math.sqrt(logs.reduce((sum, one) => sum + (one - centre) ** 2, 0) / logs.length);
    expect(spread).toBeGreaterThan(0.4);
    expect(spread).toBeLessThan(0.62);
  });
});

describe("the risk of a basket", () => {
  const basket = simulationInput({ ...small, paths: 2_000 });
  const figures = assessRisk({ basket, equalWeight: basket, bitcoin: null });

  it("has ordered quantiles and chances", () => {
    const { quantiles, twofold, fivefold, tenfold, loseAny, loseHalf } = figures.withExits;
    for (const [i, p5] of quantiles.p5.entries()) {
      expect(p5).toBeLessThanOrEqual(quantiles.p50[i] ?? 0);
      expect(quantiles.p50[i]).toBeLessThanOrEqual(quantiles.p95[i] ?? 0);
    }
    expect(tenfold).toBeLessThanOrEqual(fivefold);
    expect(fivefold).toBeLessThanOrEqual(twofold);
    expect(loseHalf).toBeLessThanOrEqual(loseAny);
    expect(figures.anyTenfold.atEnd).toBeLessThanOrEqual(figures.anyTenfold.ever);
  });

  it("shares loss and upside out among the bets", () => {
    const sum = (key: "lossContribution" | "upsideContribution") =>
      figures.bets.reduce((total, bet) => total + bet[key], 0);
    expect(sum("lossContribution")).toBeCloseTo(1, 9);
    expect(sum("upsideContribution")).toBeCloseTo(1, 9);
  });

  it("counts chances and the shortfall as counting by hand does", () => {
    const values = Float32Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : i / 4));
    const outlook = outlookOf(values, 20);
    // Ends are 0.25, 0.75, … 9.75; the worst twentieth is the one path that ends at 0.25.
    expect(outlook).toMatchObject({
      mean: 5,
      median: 5,
      loseAny: 0.1,
      loseHalf: 0.05,
      twofold: 0.8,
      fivefold: 0.5,
      tenfold: 0,
      expectedShortfall: 0.75,
    });
  });
});
