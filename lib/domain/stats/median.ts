import { quantile } from "./quantile";

/** Median of the known values; NaN when there is none. */
export const median = (values: Float64Array): number => quantile(values, 0.5);
