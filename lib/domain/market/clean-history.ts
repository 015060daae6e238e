import { markJumps, marks } from "./clean-jumps";
import type { CleaningRuleId } from "./clean-rules";
import type { Panel } from "./panel";
import { readCells } from "./panel-cells";

/** Fields whose jumps are cleaned. All of them lose the day of a bad price. */
export const cleanedFields = ["price", "marketCap", "fdv", "volume24h"] as const;
export type CleanedField = (typeof cleanedFields)[number];

export const isCleanedField = (field: string): field is CleanedField =>
  cleanedFields.some((cleaned) => cleaned === field);

/** Days since the last known value of a series that ends on the day; infinite when there is none. */
export function daysSinceKnown(values: Float64Array): number {
  for (let i = values.length - 1; i >= 0; i--)
    if (!Number.isNaN(values[i] ?? Number.NaN)) return values.length - 1 - i;
  return Number.POSITIVE_INFINITY;
}

/**
 * One token's market fields as seen on one day: raw cells up to that day with what the cleaning rules set aside made unknown.
 * The arrays are scratch space, overwritten by the next token.
 */
export class CleanHistory {
  readonly values: Readonly<Record<CleanedField, Float64Array>>;
  /** Days since the last price, set aside or not; infinite when the history holds none. */
  snapshotAgeDays = Number.POSITIVE_INFINITY;
  /** Observations set aside since the last reset, by rule. */
  readonly counts: Record<CleaningRuleId, number> = noCounts();
  readonly #marks: Uint8Array;

  constructor(days: number) {
    const empty = () => new Float64Array(days);
    this.values = { price: empty(), marketCap: empty(), fdv: empty(), volume24h: empty() };
    this.#marks = new Uint8Array(days);
  }

  resetCounts(): void {
    Object.assign(this.counts, noCounts());
  }

  /** Reads one token's market fields up to a day index of the panel. */
  load(panel: Panel, token: number, dayIndex: number): void {
    for (const field of cleanedFields) readCells(panel, field, token, dayIndex, this.values[field]);
    const { price, marketCap, fdv } = this.values;
    // A price or cap of 0 is a vendor's word for unknown; a volume of 0 is a fact.
    for (const series of [price, marketCap, fdv]) dropNonPositive(series);
    this.snapshotAgeDays = daysSinceKnown(price);
    markJumps(price, this.#marks);
    this.#setAsidePrices();
    this.#setAsideCaps(marketCap);
    this.#setAsideCaps(fdv);
  }

  #setAsidePrices(): void {
    for (let i = 0; i < this.#marks.length; i++) {
      const mark = this.#marks[i];
      if (mark === marks.kept) continue;
      for (const field of cleanedFields) this.values[field][i] = Number.NaN;
      if (mark === marks.held) this.counts.priceJumpHeld++;
      else if (mark === marks.dropped) this.counts.priceSpikeDropped++;
      else this.counts.firstPriceContradicted++;
    }
  }

  #setAsideCaps(series: Float64Array): void {
    markJumps(series, this.#marks);
    for (let i = 0; i < this.#marks.length; i++) {
      const mark = this.#marks[i];
      if (mark === marks.kept) continue;
      series[i] = Number.NaN;
      this.counts[mark === marks.held ? "capJumpHeld" : "capSpikeDropped"]++;
    }
  }
}

const noCounts = (): Record<CleaningRuleId, number> => ({
  priceJumpHeld: 0,
  priceSpikeDropped: 0,
  firstPriceContradicted: 0,
  capJumpHeld: 0,
  capSpikeDropped: 0,
});

function dropNonPositive(series: Float64Array): void {
  for (let i = 0; i < series.length; i++) if (!((series[i] ?? 0) > 0)) series[i] = Number.NaN;
}
