import { countKnown } from "./count-known";
import { mean } from "./mean";

export interface Bands {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/**
 * Bands of `deviations` population standard deviations around the mean of the last `length` days; NaN unless 80 % of them are
 * known. Source: Bollinger 2002, Bollinger on Bollinger Bands.
 */
export function bollingerBands(values: Float64Array, length = 20, deviations = 2): Bands {
  const recent = values.subarray(values.length - length);
  const known = countKnown(recent);
  const middle = known >= 0.8 * length ? mean(recent) : Number.NaN;
  let squares = 0;
  for (const value of recent) if (!Number.isNaN(value)) squares += (value - middle) ** 2;
  const reach = deviations * Math.sqrt(squares / known);
  return { lower: middle - reach, middle, upper: middle + reach };
}
