import { correlation } from "@/lib/domain/stats/correlation";
import { type DailyReturns, returnsOf } from "./returns";

/** Days on which both must have a return before a correlation is called known. */
const minSharedReturns = 30;

export interface Correlations {
  /** As measured, row-major, a row and a column a token; the diagonal is 1; unknown ones are the mean. */
  readonly values: Float32Array;
  /** 1 where the two share too few days; null when no pair does. */
  readonly isUnknown: Uint8Array | null;
  /** Of all known pairs; 0 when there is none. */
  readonly mean: number;
  /**
   * The part of the spread between pairs that is more than sampling noise, 0 to 1: how far a measured correlation deserves belief.
   * Without it the search would pick the pairs whose correlation came out low by chance. Sampling variance of a correlation:
   * (1 − ρ²)² / (days − 1). Source: Fisher 1915; the shrinkage is empirical Bayes, as in Efron and Morris 1973.
   */
  readonly trust: number;
}

/** Writes returns less their mean over their length, so that a correlation is a sum of products; false with a gap or no spread. */
function standardise(returns: Float64Array, out: Float64Array): boolean {
  let sum = 0;
  for (const value of returns) sum += value;
  const mean = sum / returns.length;
  let squares = 0;
  for (const value of returns) squares += (value - mean) ** 2;
  if (!(squares > 0)) return false;
  const spread = Math.sqrt(squares);
  for (let day = 0; day < returns.length; day++) out[day] = ((returns[day] ?? 0) - mean) / spread;
  return true;
}

function sharedDays(x: Float64Array, y: Float64Array): number {
  let shared = 0;
  for (let day = 0; day < x.length; day++)
    if (!Number.isNaN((x[day] ?? Number.NaN) + (y[day] ?? Number.NaN))) shared++;
  return shared;
}

/** Correlation over the days both have; NaN when these are too few. */
const overShared = (x: Float64Array, y: Float64Array): number =>
  sharedDays(x, y) >= minSharedReturns ? correlation(x, y) : Number.NaN;

/** Collects what is said of all pairs while they are measured. */
class PairStatistics {
  known = 0;
  unknown = 0;
  #sum = 0;
  #squares = 0;
  #noise = 0;
  readonly #days: number;

  constructor(days: number) {
    this.#days = days;
  }

  add(value: number): void {
    if (Number.isNaN(value)) {
      this.unknown++;
      return;
    }
    this.known++;
    this.#sum += value;
    this.#squares += value * value;
    this.#noise += (1 - value * value) ** 2 / (this.#days - 1);
  }

  get mean(): number {
    return this.known === 0 ? 0 : this.#sum / this.known;
  }

  get trust(): number {
    if (this.known === 0) return 0;
    const variance = this.#squares / this.known - this.mean ** 2;
    return variance > 0 ? Math.max(0, 1 - this.#noise / this.known / variance) : 0;
  }
}

/** Pearson correlations of daily log returns between every two of `tokens`, over the days both have. */
export function correlationsOf(returns: DailyReturns, tokens: readonly number[]): Correlations {
  const { days } = returns;
  const size = tokens.length;
  const rows = tokens.map((token) => returnsOf(returns, token));
  const units = new Float64Array(size * days);
  const isWhole = Uint8Array.from(rows, (row, at) =>
    Number(standardise(row, units.subarray(at * days, (at + 1) * days))),
  );
  const values = new Float32Array(size * size).fill(1);
  const statistics = new PairStatistics(days);
  const none = new Float64Array();
  for (let i = 0; i < size; i++) {
    const isProduct = isWhole[i] === 1;
    for (let j = 0; j < i; j++) {
      const value =
        isProduct && isWhole[j] === 1
          ? product(units, i * days, j * days, days)
          : overShared(rows[i] ?? none, rows[j] ?? none);
      statistics.add(value);
      values[i * size + j] = value;
    }
  }
  const { mean, trust, unknown } = statistics;
  const isUnknown = unknown === 0 ? null : unknownPairs(values, size);
  if (unknown > 0) fillUnknown(values, mean);
  mirror(values, size);
  return { values, isUnknown, mean, trust };
}

/** 1 at both places of a pair whose correlation is NaN under the diagonal. */
function unknownPairs(values: Float32Array, size: number): Uint8Array {
  const isUnknown = new Uint8Array(values.length);
  // A loop: making it with a mapping function takes twenty times as long.
  for (let at = 0; at < values.length; at++)
    isUnknown[at] = Number(Number.isNaN(values[at] ?? Number.NaN));
  mirror(isUnknown, size);
  return isUnknown;
}

/** Copies what is under the diagonal above it, in squares that fit a processor's cache. */
function mirror(values: Float32Array | Uint8Array, size: number): void {
  const side = 64;
  for (let top = 0; top < size; top += side)
    for (let left = 0; left <= top; left += side) mirrorSquare(values, size, top, left, side);
}

function mirrorSquare(
  values: Float32Array | Uint8Array,
  size: number,
  top: number,
  left: number,
  side: number,
): void {
  for (let i = top; i < Math.min(size, top + side); i++)
    for (let j = left; j < Math.min(i, left + side); j++)
      values[j * size + i] = values[i * size + j] ?? 0;
}

function fillUnknown(values: Float32Array, by: number): void {
  for (let at = 0; at < values.length; at++)
    if (Number.isNaN(values[at] ?? Number.NaN)) values[at] = by;
}

/** Sum of products of two rows; four sums at once, which a processor adds side by side. */
function product(units: Float64Array, first: number, second: number, days: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let day = 0;
  for (; day + 3 < days; day += 4) {
    a += (units[first + day] ?? 0) * (units[second + day] ?? 0);
    b += (units[first + day + 1] ?? 0) * (units[second + day + 1] ?? 0);
    c += (units[first + day + 2] ?? 0) * (units[second + day + 2] ?? 0);
    d += (units[first + day + 3] ?? 0) * (units[second + day + 3] ?? 0);
  }
  for (; day < days; day++) a += (units[first + day] ?? 0) * (units[second + day] ?? 0);
  return a + b + (c + d);
}
