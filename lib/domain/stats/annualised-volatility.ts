import { standardDeviation } from "./standard-deviation";

/** Tokens trade every day of the year. */
const tradingDaysPerYear = 365;

/** Sample standard deviation of daily log returns × √365; NaN for fewer than two known returns. */
export const annualisedVolatility = (logReturns: Float64Array): number =>
  standardDeviation(logReturns) * Math.sqrt(tradingDaysPerYear);
