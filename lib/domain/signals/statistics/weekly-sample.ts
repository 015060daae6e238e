/** One value that counts `weight` times, in a week numbered from 0. */
export interface Point {
  readonly value: number;
  readonly week: number;
  readonly weight: number;
}

/** Weighted values in weeks, laid out so that means and medians of resampled weeks are one pass. */
export class WeeklySample {
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  readonly #weeks: Uint32Array;
  readonly #sums: Float64Array;
  readonly #totals: Float64Array;

  constructor(points: readonly Point[], weeks: number) {
    const sorted = [...points].sort((a, b) => a.value - b.value);
    this.#values = Float64Array.from(sorted, ({ value }) => value);
    this.#weights = Float64Array.from(sorted, ({ weight }) => weight);
    this.#weeks = Uint32Array.from(sorted, ({ week }) => week);
    this.#sums = new Float64Array(weeks);
    this.#totals = new Float64Array(weeks);
    for (const { value, week, weight } of sorted) {
      this.#sums[week] = (this.#sums[week] ?? 0) + value * weight;
      this.#totals[week] = (this.#totals[week] ?? 0) + weight;
    }
  }

  /** The weighted mean with each week counted as often as told; NaN when nothing is left. */
  mean(counts: Uint16Array): number {
    return dot(counts, this.#sums) / dot(counts, this.#totals);
  }

  /** The weighted median: the value at which half of the weight is reached, midway between two when it is reached exactly. */
  median(counts: Uint16Array): number {
    const half = dot(counts, this.#totals) / 2;
    let reached = 0;
    for (let i = 0; i < this.#values.length; i++) {
      reached += this.#counted(i, counts);
      if (reached < half - rounding) continue;
      const value = this.#values[i] ?? Number.NaN;
      return reached > half + rounding ? value : (value + this.#nextCounted(i + 1, counts)) / 2;
    }
    return Number.NaN;
  }

  #counted(i: number, counts: Uint16Array): number {
    return (this.#weights[i] ?? 0) * (counts[this.#weeks[i] ?? 0] ?? 0);
  }

  #nextCounted(from: number, counts: Uint16Array): number {
    for (let i = from; i < this.#values.length; i++)
      if (this.#counted(i, counts) > 0) return this.#values[i] ?? Number.NaN;
    return Number.NaN;
  }
}

/** Sums of weights are equal within this. */
const rounding = 1e-9;

function dot(counts: Uint16Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
