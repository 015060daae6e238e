/** Two moving averages on the last day and on the day before; NaN where too few days are known. */
export interface Averages {
  readonly fast: number;
  readonly slow: number;
  readonly fastBefore: number;
  readonly slowBefore: number;
}

/** Share of the days that must be known. */
const minShare = 0.95;

/** Sum and count of known values. */
class Total {
  sum = 0;
  count = 0;

  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.sum += value;
    this.count += 1;
  }

  /** The mean without one of the values that were added. */
  meanWithout(value: number): number {
    return Number.isNaN(value) ? this.sum / this.count : (this.sum - value) / (this.count - 1);
  }
}

/** The averages of `fastDays` days and of all but one, of a window that ends on the day: each is the sum without one of its ends. */
export function movingAverages(price: Float64Array, fastDays: number): Averages {
  const end = price.length - 1;
  const slow = new Total();
  const fast = new Total();
  for (let i = 0; i <= end; i++) {
    slow.add(price[i] ?? Number.NaN);
    if (i >= end - fastDays) fast.add(price[i] ?? Number.NaN);
  }
  const now = price[end] ?? Number.NaN;
  if (Number.isNaN(now) || slow.count < minShare * price.length) {
    const unknown = Number.NaN;
    return { fast: unknown, slow: unknown, fastBefore: unknown, slowBefore: unknown };
  }
  return {
    fast: fast.meanWithout(price[end - fastDays] ?? Number.NaN),
    slow: slow.meanWithout(price[0] ?? Number.NaN),
    fastBefore: fast.meanWithout(now),
    slowBefore: slow.meanWithout(now),
  };
}
