/** Daily log returns that are looked at for correlation and risk. */
export const returnDays = 90;

/** Daily log returns of some tokens up to the day: row-major, `days` a token, oldest first; NaN is unknown. */
export interface DailyReturns {
  readonly days: number;
  readonly values: Float64Array;
}

/** The returns of one token. */
export const returnsOf = ({ days, values }: DailyReturns, token: number): Float64Array =>
  values.subarray(token * days, (token + 1) * days);
