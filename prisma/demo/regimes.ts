import type { Random } from "./random";

/** The market's mood. Moods last for weeks, crashes for days. */
export const regimes = ["bull", "chop", "bear", "crash"] as const;
export type Regime = (typeof regimes)[number];

interface RegimeProfile {
  /** Mean daily log return of the market and its standard deviation. */
  readonly drift: number;
  readonly volatility: number;
  /** Chance of each regime on the next day, in the order of `regimes`. */
  readonly next: readonly [number, number, number, number];
}

const profiles: Record<Regime, RegimeProfile> = {
  bull: { drift: 0.0055, volatility: 0.024, next: [0.974, 0.015, 0.006, 0.005] },
  chop: { drift: 0.0006, volatility: 0.02, next: [0.015, 0.968, 0.014, 0.003] },
  bear: { drift: -0.0038, volatility: 0.027, next: [0.004, 0.02, 0.972, 0.004] },
  crash: { drift: -0.055, volatility: 0.045, next: [0.1, 0.15, 0.1, 0.65] },
};

const tailDegrees = 5;
const worstDay = -0.4;
const bestDay = 0.25;

export interface MarketPath {
  /** Index into `regimes`, one a day. */
  readonly regime: Uint8Array;
  /** Daily log return of the market. */
  readonly returns: Float64Array;
}

/** Regimes as a Markov chain that begins in "chop", and the market's fat-tailed daily log returns under them. */
export function simulateMarketPath(random: Random, days: number): MarketPath {
  const regime = new Uint8Array(days);
  const returns = new Float64Array(days);
  let state: Regime = "chop";
  for (let t = 0; t < days; t++) {
    const { drift, volatility, next }: RegimeProfile = profiles[state];
    regime[t] = regimes.indexOf(state);
    const shock = volatility * random.studentT(tailDegrees);
    returns[t] = Math.min(bestDay, Math.max(worstDay, drift + shock));
    state = regimes[random.weighted(next)] ?? state;
  }
  return { regime, returns };
}
