/** Mixes whole numbers into one 32-bit state. Source: the finaliser of MurmurHash3 (Austin Appleby). */
function mix(parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = (hash ^ part) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash;
}

const warmUpRounds = 15;

/**
 * A seeded stream of random numbers: the same parts give the same stream, other parts an unrelated one.
 * Generator: sfc32, the 32-bit "small fast counting" generator of Chris Doty-Humphrey (PractRand).
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spareNormal = Number.NaN;

  constructor(...parts: readonly number[]) {
    this.#a = mix([...parts, 1]);
    this.#b = mix([...parts, 2]);
    this.#c = mix([...parts, 3]);
    for (let round = 0; round < warmUpRounds; round++) this.uniform();
  }

  /** Strictly between 0 and 1. */
  uniform(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4_294_967_296;
  }

  /** Between two numbers. */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the items, all equally likely. */
  pick<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.uniform() * items.length)] ?? items[0];
  }

  /** The index of a weight, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number {
    let left = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let index = 0; index < weights.length; index++) {
      left -= weights[index] ?? 0;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  /** Standard normal. Source: Box and Muller 1958; the second of the pair is kept for the next call. */
  normal(): number {
    if (!Number.isNaN(this.#spareNormal)) {
      const spare = this.#spareNormal;
      this.#spareNormal = Number.NaN;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Student's t scaled to variance 1 (degrees of freedom above 2). Source: Bailey 1994, polar method. */
  studentT(degrees: number): number {
    const radius = Math.sqrt(degrees * (this.uniform() ** (-2 / degrees) - 1));
    return radius * Math.cos(2 * Math.PI * this.uniform()) * Math.sqrt((degrees - 2) / degrees);
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** A share strictly between 0 and 1 whose log-odds are normal. */
  share(median: number, sigma: number): number {
    return 1 / (1 + ((1 - median) / median) * Math.exp(-sigma * this.normal()));
  }

  /** A count with that mean. Small means: Knuth's product method; large ones: the normal approximation. */
  poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    return count;
  }
}
