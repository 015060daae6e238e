import { downsideDeviation } from "./downside-deviation";
import { mean } from "./mean";

/** Mean over downside deviation (target 0) of daily returns, annualised by √365; NaN when nothing fell. Source: Sortino and Price 1994. */
export function sortinoRatio(returns: Float64Array): number {
  const falls = downsideDeviation(returns);
  return falls > 0 ? (mean(returns) / falls) * Math.sqrt(365) : Number.NaN;
}
