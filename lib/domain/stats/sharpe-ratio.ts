import { mean } from "./mean";
import { standardDeviation } from "./standard-deviation";

/** Mean over sample deviation of daily returns, annualised by √365, no riskless rate; NaN without spread. Source: Sharpe 1994, The Sharpe Ratio. */
export function sharpeRatio(returns: Float64Array): number {
  const spread = standardDeviation(returns);
  return spread > 0 ? (mean(returns) / spread) * Math.sqrt(365) : Number.NaN;
}
