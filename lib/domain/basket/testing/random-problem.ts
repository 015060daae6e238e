import type { SelectionProblem } from "@/lib/domain/basket/choose/problem";
import { largestRemainder } from "@/lib/domain/basket/places";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

/** A small choice with every kind of demand; equal seeds give equal problems. */
export function randomProblem(seed: number): SelectionProblem {
  const random = seededUniform(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const size = 6 + below(5);
  const bets = 2 + below(3);
  const shares = Array.from({ length: 1 + below(3) }, () => 0.2 + random());
  const total = shares.reduce((a, b) => a + b, 0);
  const places = largestRemainder(shares, bets).map((count, place) => ({
    id: `place-${place}`,
    bets: count,
    shareEach: count === 0 ? 0 : (shares[place] ?? 0) / total / count,
    needed: count,
    most: count,
  }));
  const values = Float64Array.from({ length: size }, () => Math.round(random() * 1000) / 10);
  const correlations = new Float32Array(size * size).fill(1);
  const isUnknownPair = new Uint8Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) {
      const value = Math.round((random() * 1.6 - 0.6) * 100) / 100;
      const isUnknown = Number(random() < 0.05);
      for (const at of [i * size + j, j * size + i]) {
        correlations[at] = value;
        isUnknownPair[at] = isUnknown;
      }
    }
  const classes = () => Int32Array.from({ length: size }, () => below(3));
  return {
    ...{ size, bets, places, values, correlations, isUnknownPair },
    members: Uint32Array.from({ length: size }, () => 1 + below(2 ** places.length - 1)),
    caps: [
      { id: "limits.maxSectorShare", share: 0.4 + random() * 0.6, classOf: classes() },
      { id: "limits.maxChainShare", share: 0.5 + random() * 0.5, classOf: classes() },
    ],
    required: Uint8Array.from({ length: size }, () => Number(random() < 0.05)),
    pairPoints: random() < 0.2 ? 0 : random() * 40,
    trust: random(),
    meanCorrelation: random() * 0.5,
    maxCorrelation: random() < 0.3 ? null : 0.3 + random() * 0.7,
  };
}
