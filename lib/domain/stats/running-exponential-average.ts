/**
 * An exponential moving average fed value by value: factor 2/(length + 1), begun with the simple mean of the first `length`
 * values, as StockCharts does.
 */
export class RunningExponentialAverage {
  readonly #length: number;
  readonly #factor: number;
  #average = 0;
  #count = 0;

  constructor(length: number) {
    this.#length = length;
    this.#factor = 2 / (length + 1);
  }

  /** Takes a known value; answers the average so far, NaN until `length` values were taken. */
  next(value: number): number {
    this.#count++;
    if (this.#count <= this.#length) this.#average += value / this.#length;
    else this.#average += this.#factor * (value - this.#average);
    return this.#count < this.#length ? Number.NaN : this.#average;
  }
}
