import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { stopFall } from "./stop-fall";

/** Why something was sold on a day. */
export type ExitReason = "stop" | "take-profit" | "time-stop";

/** What is known of a bet when it is bought. */
export interface Entry {
  readonly priceUsd: number;
  /** Standard deviation of daily log returns; NaN is unknown. */
  readonly dailyVolatility: number;
}

/**
 * The exit rules of one bet, stepped day by day with the prices that were seen. It knows no price before it is seen, so a
 * gap through the stop is sold at the first price after it. On one day the stop comes first, then the ladder, then time.
 */
export class BetExits {
  /** Why the last step sold; null when it sold nothing. */
  reason: ExitReason | null = null;
  #entryUsd: number;
  #highestUsd: number;
  #rung = 0;
  readonly #fall: number;
  readonly #isTrailing: boolean;
  readonly #timeStopDays: number;
  readonly #multiples: Float64Array;
  /** Fraction of what is left; NaN sells what returns the stake. */
  readonly #fractions: Float64Array;

  constructor(rules: ExitRules, entry: Entry) {
    const ladder = rules.takeProfits.toSorted((a, b) => a.atMultiple - b.atMultiple);
    this.#fall = stopFall(rules.stop, entry.dailyVolatility);
    this.#isTrailing = rules.stop.kind === "trailing";
    this.#timeStopDays = rules.timeStopDays ?? Number.POSITIVE_INFINITY;
    this.#multiples = Float64Array.from(ladder, ({ atMultiple }) => atMultiple);
    this.#fractions = Float64Array.from(ladder, ({ sell }) =>
      sell === "stake" ? Number.NaN : sell,
    );
    this.#entryUsd = entry.priceUsd;
    this.#highestUsd = entry.priceUsd;
  }

  /** Begins anew with the same rules. */
  restart(priceUsd: number): void {
    this.#entryUsd = priceUsd;
    this.#highestUsd = priceUsd;
    this.#rung = 0;
    this.reason = null;
  }

  /** More was bought: levels are of the mean price from now on. */
  reprice(entryUsd: number): void {
    this.#entryUsd = entryUsd;
  }

  /**
   * Units to sell at the price seen on a day. `stakeUsd` is what was put in less what selling has returned, `keptFraction`
   * what a sale brings of its price after costs.
   */
  step(
    daysHeld: number,
    priceUsd: number,
    units: number,
    stakeUsd: number,
    keptFraction: number,
  ): number {
    this.reason = null;
    if (priceUsd > this.#highestUsd) this.#highestUsd = priceUsd;
    const from = this.#isTrailing ? this.#highestUsd : this.#entryUsd;
    if (priceUsd <= from * (1 - this.#fall)) {
      this.reason = "stop";
      return units;
    }
    if (daysHeld >= this.#timeStopDays) {
      this.reason = "time-stop";
      return units;
    }
    const next = this.#multiples[this.#rung];
    return next !== undefined && priceUsd >= this.#entryUsd * next
      ? this.#climb(priceUsd, units, stakeUsd, keptFraction)
      : 0;
  }

  /** Sells at every rung that the price has reached. */
  #climb(priceUsd: number, units: number, stakeUsd: number, keptFraction: number): number {
    const netUsd = priceUsd * keptFraction;
    let left = units;
    let open = stakeUsd;
    for (; this.#rung < this.#multiples.length; this.#rung++) {
      if (priceUsd < this.#entryUsd * (this.#multiples[this.#rung] ?? 0)) break;
      const fraction = this.#fractions[this.#rung] ?? 0;
      const sold = Number.isNaN(fraction)
        ? Math.min(left, Math.max(0, open) / netUsd)
        : left * fraction;
      left -= sold;
      open -= sold * netUsd;
    }
    if (left < units) this.reason = "take-profit";
    return units - left;
  }
}
