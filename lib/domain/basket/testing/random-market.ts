import type { Candidate } from "@/lib/domain/basket/candidate";
import type { DailyReturns } from "@/lib/domain/basket/returns";
import {
  type BasketSettings,
  basketSettingsSchema,
  weightings,
} from "@/lib/domain/basket/settings";
import { sleeves } from "@/lib/domain/basket/sleeves/index";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

export interface RandomMarket {
  readonly pool: readonly Candidate[];
  readonly returns: DailyReturns;
  readonly settings: BasketSettings;
}

type Random = () => number;

const oneOf = <T>(random: Random, values: readonly [T, ...T[]]): T =>
  values[Math.floor(random() * values.length)] ?? values[0];
const maybe = (random: Random, value: number) => (random() < 0.1 ? Number.NaN : value);

function candidate(random: Random, at: number): Candidate {
  const hasSevereFlag = random() < 0.1;
  return {
    ...{ id: `token-${at}`, symbol: `T${at}`, name: `Token ${at}` },
    sector: oneOf(random, ["ai", "meme", "defi", null]),
    chain: oneOf(random, ["solana", "base", "ethereum", null]),
    priceUsd: 10 ** (random() * 4 - 3),
    grade: maybe(random, 40 + random() * 60),
    horizonGrade: random() * 100,
    moonshot: random() * 100,
    volume24hUsd: maybe(random, 10 ** (4 + random() * 3)),
    liquidityUsd: random() < 0.4 ? Number.NaN : 10 ** (3.5 + random() * 3),
    marketCapUsd: maybe(random, 10 ** (6 + random() * 2)),
    coverage: random(),
    early: maybe(random, random() * 100),
    flags: hasSevereFlag ? ["honeypot"] : random() < 0.2 ? ["thinPool"] : [],
    hasSevereFlag,
    sleeves: sleeves.map(({ id }) => id).filter(() => random() < 0.6),
  };
}

function returnsOf(random: Random, size: number): DailyReturns {
  const days = 40;
  const noise = () => (random() + random() + random() - 1.5) * 0.1;
  const market = Array.from({ length: days }, noise);
  const values = new Float64Array(size * days);
  for (let token = 0; token < size; token++) {
    const beta = random() * 2 - 0.3;
    for (const [day, of] of market.entries())
      values[token * days + day] = random() < 0.02 ? Number.NaN : beta * of + noise();
  }
  return { days, values };
}

function settingsOf(random: Random): BasketSettings {
  const nullable = (value: number) => (random() < 0.5 ? null : value);
  const chosen = sleeves.filter(() => random() < 0.4);
  const shares = chosen.map(() => 0.3 + random());
  const total = shares.reduce((a, b) => a + b, 0);
  return basketSettingsSchema.parse({
    budgetUsd: Math.round(10 ** (2 + random() * 3)),
    bets: 2 + Math.floor(random() * 3),
    appetite: oneOf(random, ["careful", "balanced", "bold"]),
    weighting: oneOf(random, weightings),
    sleeves: chosen.map(({ id }, at) => ({ id, share: (shares[at] ?? 0) / total })),
    never: random() < 0.2 ? ["token-1"] : [],
    mustHave: random() < 0.1 ? ["token-2"] : [],
    limits: {
      maxSectorShare: nullable(0.4 + random() * 0.5),
      maxChainShare: nullable(0.4 + random() * 0.5),
      maxSleeveShare: nullable(0.5 + random() * 0.5),
      maxTokenShare: nullable(0.3 + random() * 0.4),
      minGrade: nullable(40 + random() * 20),
      minVolume24hUsd: nullable(20_000),
      minLiquidityUsd: random() < 0.1 ? 5000 : null,
      minMarketCapUsd: nullable(1_500_000),
      maxMarketCapUsd: nullable(80_000_000),
      minCoverage: random() < 0.2 ? 0.2 : null,
      minEarly: random() < 0.2 ? 20 : null,
      noSevereFlags: random() < 0.7,
      excludedFlags: random() < 0.2 ? ["thinPool"] : [],
      maxCorrelation: nullable(0.2 + random() * 0.7),
    },
  });
}

/** A pool with histories and settings of every kind; equal seeds give equal markets. */
export function randomMarket(seed: number): RandomMarket {
  const random = seededUniform(seed);
  const size = 12 + Math.floor(random() * 6);
  const pool = Array.from({ length: size }, (_, at) => candidate(random, at));
  return { pool, returns: returnsOf(random, size), settings: settingsOf(random) };
}
