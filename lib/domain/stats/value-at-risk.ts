import { quantile } from "./quantile";

/** Historical value at risk: the daily loss (positive) that was exceeded on a share `tail` of the known days; NaN when none is known. Source: Jorion 2006, Value at Risk. */
export const valueAtRisk = (returns: Float64Array, tail = 0.05): number => -quantile(returns, tail);
