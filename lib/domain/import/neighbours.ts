import type { Day } from "@/lib/domain/market/day";
import { countRule, type RuleCounts } from "./rules";

const spikeRatio = 8;
const supplyRatio = 2;
const longestGapDays = 7;

const jumps = (from: number, to: number, ratio: number): boolean =>
  to > from * ratio || to * ratio < from;

/** Counts what an observation makes suspicious beside the one before it. Nothing is changed: grading decides. */
export class NeighbourCounter {
  readonly #counts: RuleCounts;
  readonly #day: Day[] = [];
  readonly #price: number[] = [];
  readonly #supply: number[] = [];

  constructor(counts: RuleCounts) {
    this.#counts = counts;
  }

  /** `token` is a small number; price and market cap are NaN where unknown. A day that is not later is not judged. */
  observe(token: number, day: Day, price: number, marketCap: number): void {
    const lastDay = this.#day[token];
    if (lastDay !== undefined && day <= lastDay) return;
    if (lastDay !== undefined && day - lastDay > longestGapDays) {
      countRule(this.#counts, "gap-over-7-days");
    }
    this.#day[token] = day;
    if (Number.isNaN(price)) return;
    if (jumps(this.#price[token] ?? price, price, spikeRatio)) {
      countRule(this.#counts, "price-spike");
    }
    this.#price[token] = price;
    const supply = marketCap / price;
    if (Number.isNaN(supply)) return;
    if (jumps(this.#supply[token] ?? supply, supply, supplyRatio)) {
      countRule(this.#counts, "supply-jump");
    }
    this.#supply[token] = supply;
  }
}
