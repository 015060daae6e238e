import type { Candidate } from "@/lib/domain/basket/candidate";
import { type DailyReturns, returnDays } from "@/lib/domain/basket/returns";
import { sleeves } from "@/lib/domain/basket/sleeves/index";
import { sectors } from "@/lib/domain/market/sectors";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

const chains = ["ethereum", "solana", "base", "arbitrum-one", "polygon-pos"];

/** Candidates that pass the default limits on single tokens, and returns with a market in them. Equal seeds give equal pools. */
export function syntheticPool(
  size: number,
  seed: number,
): { readonly pool: readonly Candidate[]; readonly returns: DailyReturns } {
  const random = seededUniform(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const noise = () => random() + random() + random() - 1.5;
  const pool = Array.from({ length: size }, (_, at): Candidate => {
    const [first, second] = [below(sleeves.length), below(sleeves.length)];
    return {
      ...{ id: `token-${at}`, symbol: `T${at}`, name: `Token ${at}` },
      sector: sectors[below(sectors.length)]?.id ?? null,
      chain: chains[below(chains.length)] ?? null,
      priceUsd: 1,
      grade: 100 * random(),
      horizonGrade: 100 * random(),
      moonshot: 100 * random(),
      volume24hUsd: 10 ** (5 + 2 * random()),
      liquidityUsd: 10 ** (5 + 2 * random()),
      marketCapUsd: 10 ** (6.1 + 1.8 * random()),
      coverage: 0.5 + 0.5 * random(),
      early: 100 * random(),
      flags: [],
      hasSevereFlag: false,
      sleeves: sleeves.flatMap(({ id }, sleeve) =>
        sleeve === first || sleeve === second ? [id] : [],
      ),
    };
  });
  const market = Array.from({ length: returnDays }, noise);
  const values = new Float64Array(size * returnDays);
  for (let token = 0; token < size; token++) {
    const beta = 0.3 + random();
    for (const [day, of] of market.entries())
      values[token * returnDays + day] = 0.05 * (beta * of + noise());
  }
  return { pool, returns: { days: returnDays, values } };
}
