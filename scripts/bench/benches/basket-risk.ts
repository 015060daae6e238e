import { randomChoice } from "@/lib/domain/basket/backtest/random-choice";
import { type Decision, runBacktest } from "@/lib/domain/basket/backtest/run-backtest";
import {
  wanderingDecisions,
  wanderingMarket,
} from "@/lib/domain/basket/backtest/testing/price-market";
import type { SelectionProblem } from "@/lib/domain/basket/choose/problem";
import { defaultExitRules } from "@/lib/domain/basket/exit-rules";
import { simulate } from "@/lib/domain/basket/simulate/simulate";
import { simulationInput } from "@/lib/domain/basket/simulate/testing/simulation-input";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";
import type { Bench } from "@/scripts/bench/measurement";
import { timeRepeatedly } from "@/scripts/bench/support/latencies";
import type { Workshop } from "@/scripts/bench/workshop";

const randomBaskets = 200;
const limitSeconds = { simulate: 1, backtest: 10 };

function measureSimulation(workshop: Workshop): void {
  const paths = workshop.isSmall ? 500 : 10_000;
  const input = simulationInput({ bets: 10, paths, horizonDays: 180 });
  workshop.tell(`simulating ${paths} paths × 10 bets × 180 days`);
  const timed = timeRepeatedly({ warmUp: 2, iterations: 5 }, () => simulate(input));
  workshop.report({
    name: "basket.simulate",
    value: timed.p50 / 1000,
    unit: "s",
    yardstick: { what: "the limit", value: limitSeconds.simulate },
  });
}

/** A choice of eight among all tokens with a cap on sectors, as random baskets are drawn. */
const problemOf = (tokens: number): SelectionProblem => ({
  size: tokens,
  bets: 8,
  places: [{ id: "all", bets: 8, shareEach: 1 / 8, needed: 8, most: 8 }],
  members: new Uint32Array(tokens).fill(1),
  caps: [
    { id: "sector", share: 0.4, classOf: Int32Array.from({ length: tokens }, (_, i) => i % 10) },
  ],
  required: new Uint8Array(tokens),
  values: new Float64Array(tokens),
  pairPoints: 0,
  correlations: new Float32Array(),
  trust: 1,
  meanCorrelation: 0,
  maxCorrelation: null,
  isUnknownPair: null,
});

function measureBacktest(workshop: Workshop): void {
  const [tokens, days] = workshop.isSmall ? [100, 200] : [2_000, 1_826];
  workshop.tell(
    `walking ${tokens} tokens × ${days} days, weekly, with ${randomBaskets} random baskets`,
  );
  const market = wanderingMarket(tokens, days);
  const decisions = wanderingDecisions(tokens, days, 7);
  const problem = problemOf(tokens);
  const run = (of: readonly Decision[], keepsTrades: boolean) =>
    runBacktest({
      market,
      decisions: of,
      invalid: new Map(),
      rules: {
        budgetUsd: 1000,
        exits: defaultExitRules,
        minOrderUsd: 10,
        writtenOffKeeps: 0,
        keepsTrades,
      },
    });
  const drawn = (seed: number): Decision[] => {
    const uniform = seededUniform(seed);
    return decisions.map(({ day, positions }) => {
      const { tokens: chosen } = randomChoice(problem, uniform) ?? { tokens: [] };
      return {
        day,
        positions: positions.map((position, i) => ({
          ...position,
          token: chosen[i] ?? position.token,
        })),
      };
    });
  };
  const timed = timeRepeatedly({ warmUp: 0, iterations: 1 }, () => {
    run(decisions, true);
    for (let draw = 0; draw < randomBaskets; draw++) run(drawn(draw), false);
  });
  workshop.report({
    name: "basket.backtest",
    value: timed.p50 / 1000,
    unit: "s",
    yardstick: { what: "the limit", value: limitSeconds.backtest },
  });
}

async function run(workshop: Workshop): Promise<void> {
  measureSimulation(workshop);
  measureBacktest(workshop);
}

export const basketRisk: Bench = {
  name: "basket-risk",
  about: "a basket's simulated paths, and five years of weekly backtest with 200 random baskets",
  run,
};
