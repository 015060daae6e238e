import { defaultExitRules } from "@/lib/domain/basket/exit-rules";
import type { SimulatedBet, SimulationInput } from "@/lib/domain/basket/simulate/simulate";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

export interface InputOptions {
  readonly bets?: number;
  readonly paths?: number;
  readonly horizonDays?: number;
  /** Daily standard deviation of the made-up log returns. */
  readonly deviation?: number;
  readonly bet?: Partial<SimulatedBet>;
  readonly rest?: Partial<SimulationInput>;
}

const windowDays = 730;
const blockDays = 10;
const rowsPerBet = 9;

/** A basket of equal bets on made-up heavy-tailed histories without drift, nine rows a bet. */
export function simulationInput(options: InputOptions = {}): SimulationInput {
  const { bets = 10, paths = 10_000, horizonDays = 180, deviation = 0.06, bet, rest } = options;
  const uniform = seededUniform(5);
  const stride = windowDays + blockDays;
  const growth = new Float64Array(bets * rowsPerBet * stride);
  for (let row = 0; row < bets * rowsPerBet; row++) {
    for (let day = 0; day < stride; day++) {
      const u = Math.min(1 - 1e-9, Math.max(1e-9, uniform()));
      const logistic = (Math.log(u / (1 - u)) * Math.sqrt(3)) / Math.PI;
      growth[row * stride + day] =
        day < windowDays
          ? Math.exp(deviation * logistic)
          : (growth[row * stride + day - windowDays] ?? 1);
    }
  }
  return {
    seed: 1,
    paths,
    horizonDays,
    blockDays,
    windowDays,
    growth,
    exits: defaultExitRules,
    bets: Array.from({ length: bets }, (_, i) => ({
      weight: 1 / bets,
      rows: Array.from({ length: rowsPerBet }, (_row, row) => i * rowsPerBet + row),
      ownShare: 0.8,
      deathPerDay: 0.0015,
      rugPerDay: 0.0001,
      costFraction: 0.01,
      dailyVolatility: deviation,
      ...bet,
    })),
    ...rest,
  };
}
