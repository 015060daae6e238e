import { correlation } from "@/lib/domain/stats/correlation";

/** Daily log returns that are looked at for correlation and risk. */
export const returnDays = 90;
/** Days on which both must have a return before a correlation is called known. */
export const minSharedReturns = 30;

/** Daily log returns of some tokens up to the day: row-major, `days` a token, oldest first; NaN is unknown. */
export interface DailyReturns {
  readonly days: number;
  readonly values: Float64Array;
}

/** The returns of one token. */
export const returnsOf = ({ days, values }: DailyReturns, token: number): Float64Array =>
  values.subarray(token * days, (token + 1) * days);

export interface Correlations {
  /** Row-major, a row and a column a token; the diagonal is 1; unknown ones are the mean of the known, or 0 when none is. */
  readonly values: Float32Array;
  /** 1 where the two share too few days; null when no pair does. */
  readonly isUnknown: Uint8Array | null;
  readonly unknownPairs: number;
}

/** Returns less their mean over their length, so that a correlation is a sum of products; null with a gap or no spread. */
function standardised(returns: Float64Array): Float64Array | null {
  let sum = 0;
  for (const value of returns) sum += value;
  const mean = sum / returns.length;
  let squares = 0;
  for (const value of returns) squares += (value - mean) ** 2;
  const spread = Math.sqrt(squares);
  return spread > 0 ? returns.map((value) => (value - mean) / spread) : null;
}

function sharedDays(x: Float64Array, y: Float64Array): number {
  let shared = 0;
  for (let day = 0; day < x.length; day++)
    if (!Number.isNaN((x[day] ?? Number.NaN) + (y[day] ?? Number.NaN))) shared++;
  return shared;
}

function product(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let day = 0; day < x.length; day++) sum += (x[day] ?? 0) * (y[day] ?? 0);
  return sum;
}

/** Pearson correlations of daily log returns between every two of `tokens`, over the days both have. */
export function correlationsOf(returns: DailyReturns, tokens: readonly number[]): Correlations {
  const size = tokens.length;
  const rows = tokens.map((token) => returnsOf(returns, token));
  const units = rows.map(standardised);
  const values = new Float32Array(size * size);
  const isUnknown = new Uint8Array(size * size);
  let [unknownPairs, sum] = [0, 0];
  const pairOf = (i: number, j: number): number => {
    const [u, v] = [units[i], units[j]];
    if (u && v) return product(u, v);
    const [x, y] = [rows[i], rows[j]];
    return x && y && sharedDays(x, y) >= minSharedReturns ? correlation(x, y) : Number.NaN;
  };
  for (let i = 0; i < size; i++) {
    values[i * size + i] = 1;
    for (let j = 0; j < i; j++) {
      const known = pairOf(i, j);
      const isKnown = !Number.isNaN(known);
      if (isKnown) sum += known;
      else unknownPairs++;
      for (const at of [i * size + j, j * size + i]) {
        values[at] = isKnown ? known : Number.NaN;
        isUnknown[at] = Number(!isKnown);
      }
    }
  }
  if (unknownPairs === 0) return { values, isUnknown: null, unknownPairs };
  const mean = sum / Math.max(1, (size * (size - 1)) / 2 - unknownPairs);
  for (let at = 0; at < values.length; at++) if (isUnknown[at] === 1) values[at] = mean;
  return { values, isUnknown, unknownPairs };
}
