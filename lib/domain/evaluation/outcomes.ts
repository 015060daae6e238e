import { CleanHistory } from "@/lib/domain/market/clean-history";
import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";

/** How a token that is never priced again counts: at its last known price, or as a loss of 90 %. */
export const vanishedRules = ["last-price", "minus-90"] as const;
export type VanishedRule = (typeof vanishedRules)[number];

const vanishedReturn = -0.9;
/** A price older than this is no entry, and its token has vanished when none follows. */
export const maxPriceAgeDays = 3;

export interface Outcome {
  /** Simple return over the horizon as a fraction; NaN while it is not known. */
  readonly forwardReturn: number;
  readonly hasVanished: boolean;
}

const unknown: Outcome = { forwardReturn: Number.NaN, hasVanished: false };

/**
 * What happened after a day, from cleaned prices of the whole panel. Outcomes look ahead by their nature: nothing that
 * grades may read them before they were known.
 */
export class Outcomes {
  readonly #panel: Panel;
  readonly #prices: Float64Array;
  /** Day index of each token's last price. */
  readonly #lastIndex: Int32Array;

  constructor(panel: Panel) {
    const { tokens, days } = panel;
    const history = new CleanHistory(days);
    this.#panel = panel;
    this.#prices = new Float64Array(tokens.length * days);
    this.#lastIndex = new Int32Array(tokens.length).fill(-1);
    for (let token = 0; token < tokens.length; token++) {
      history.load(panel, token, days - 1);
      this.#prices.set(history.values.price, token * days);
      this.#lastIndex[token] = history.values.price.findLastIndex((price) => price > 0);
    }
  }

  /** The return of a token from the close of a day to the close `horizonDays` later. Unknown when the panel ends before. */
  after(token: number, day: Day, horizonDays: number, rule: VanishedRule): Outcome {
    const start = day - this.#panel.firstDay;
    const end = start + horizonDays;
    const entry = this.entryPrice(token, day);
    if (end >= this.#panel.days || Number.isNaN(entry)) return unknown;
    const hasVanished = (this.#lastIndex[token] ?? -1) < end - maxPriceAgeDays;
    if (hasVanished && rule === "minus-90") return { forwardReturn: vanishedReturn, hasVanished };
    const exit = this.#lastKnown(token, end, start - maxPriceAgeDays);
    return { forwardReturn: exit / entry - 1, hasVanished };
  }

  /** A token's cleaned price on a day, at most `maxPriceAgeDays` old; NaN when there is none. */
  entryPrice(token: number, day: Day): number {
    const index = day - this.#panel.firstDay;
    return this.#lastKnown(token, index, index - maxPriceAgeDays);
  }

  /** Cleaned prices of a token from a day to the end of the panel; NaN is a gap. A view: do not write to it. */
  pricesFrom(token: number, day: Day): Float64Array {
    const { firstDay, days } = this.#panel;
    return this.#prices.subarray(token * days + Math.max(0, day - firstDay), (token + 1) * days);
  }

  #lastKnown(token: number, from: number, to: number): number {
    for (let index = from; index >= Math.max(0, to); index--) {
      const price = this.#prices[token * this.#panel.days + index] ?? Number.NaN;
      if (!Number.isNaN(price)) return price;
    }
    return Number.NaN;
  }
}
