/**
 * Classes of market cap with what is assumed of them before the store has taught anything.
 *
 * Deaths: from the share of the tokens listed at the end of 2021 that were still listed in July 2025 (frozen universe,
 * 1,294 days): $1–5M 4 %, $5–20M 13 %, $20–50M 33 %, $50–200M 63 %, as a constant daily rate −ln(share) / 1294. Under $1M
 * half as much again as the class above, above $200M a quarter of the class below: assumptions.
 * Rugs (a fall of 80 % or more in a day): assumptions; at launch they are the rule, after a year rare.
 */
export const capClasses = [
  { id: "under $1M", minUsd: 0, deathPerDay: 0.003_73, rugPerDay: 0.000_2 },
  { id: "$1–5M", minUsd: 1e6, deathPerDay: 0.002_487, rugPerDay: 0.000_1 },
  { id: "$5–20M", minUsd: 5e6, deathPerDay: 0.001_577, rugPerDay: 0.000_05 },
  { id: "$20–50M", minUsd: 20e6, deathPerDay: 0.000_857, rugPerDay: 0.000_025 },
  { id: "$50–200M", minUsd: 50e6, deathPerDay: 0.000_357, rugPerDay: 0.000_01 },
  { id: "over $200M", minUsd: 200e6, deathPerDay: 0.000_089, rugPerDay: 0.000_002 },
] as const;

/** The index of the class of a market cap; unknown counts as the smallest: unknown is not safe. */
export function capClassOf(marketCapUsd: number): number {
  for (let i = capClasses.length - 1; i > 0; i--)
    if (marketCapUsd >= (capClasses[i]?.minUsd ?? 0)) return i;
  return 0;
}

/** Daily standard deviations at which the classes of volatility begin. */
const volatilityClasses = [
  { id: "calm", min: 0 },
  { id: "lively", min: 0.05 },
  { id: "wild", min: 0.09 },
] as const;

/** The index of the class of a daily volatility; unknown counts as the wildest. */
export function volatilityClassOf(dailyVolatility: number): number {
  for (let i = 0; i < volatilityClasses.length - 1; i++)
    if (dailyVolatility < (volatilityClasses[i + 1]?.min ?? 0)) return i;
  return volatilityClasses.length - 1;
}

/** `$5–20M, lively`. */
export const className = (capClass: number, volatilityClass: number): string =>
  `${capClasses[capClass]?.id}, ${volatilityClasses[volatilityClass]?.id}`;
