/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % score interval of a share that was seen in `n` independent draws, `n` being any positive number (an effective
 * sample size). Within 0 and 1, and never empty. Source: Wilson 1927.
 */
export function wilsonInterval(share: number, n: number): Interval {
  if (!(n > 0)) return { low: Number.NaN, high: Number.NaN };
  const centre = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    low: Math.max(0, (centre - reach) / scale),
    high: Math.min(1, (centre + reach) / scale),
  };
}
