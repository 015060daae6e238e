const firstMs = 500;
const longestMs = 30_000;

/**
 * How long to wait before try number `attempt` (from 1): anything up to a bound that doubles ("full jitter"), so that
 * processes that failed together do not come back together. `random` is in [0, 1).
 */
export const backoffMs = (attempt: number, random: number): number =>
  random * Math.min(longestMs, firstMs * 2 ** attempt);
