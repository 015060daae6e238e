import { logReturns } from "@/lib/domain/stats/log-returns";
import { type CleanedField, CleanHistory, cleanedFields, isCleanedField } from "./clean-history";
import { type Field, fieldKeys, fields } from "./fields";
import type { Panel } from "./panel";
import { carryForward, readCells, readLast } from "./panel-cells";

/** Days over which the universe and confidence look back. */
export const lookBackDays = 180;
/** Cleaning starts this many days before the first day anything sees, so that it has found the level by then. */
const runInDays = 30;
const longestMarketCarryDays = Math.max(...cleanedFields.map((field) => fields[field].carryDays));

/** How many days of each series one day hands out. */
export interface HistoryLengths {
  readonly fields: ReadonlyMap<Field, number>;
  readonly logReturn: number;
}

const lengthOf = (lengths: HistoryLengths, field: Field) =>
  Math.max(1, lengths.fields.get(field) ?? 1);

/** Days of raw market history that one day is computed from. */
function marketDaysOf(lengths: HistoryLengths): number {
  const longest = Math.max(
    lookBackDays,
    lengths.logReturn,
    ...cleanedFields.map((field) => lengthOf(lengths, field)),
  );
  return longest + longestMarketCarryDays + 1 + runInDays;
}

/** Days of a field's raw history, the day included, that can influence one day. */
export const rawDaysOfField = (lengths: HistoryLengths, field: Field): number =>
  isCleanedField(field)
    ? marketDaysOf(lengths)
    : lengthOf(lengths, field) + fields[field].carryDays;

interface CarriedField {
  readonly field: Field;
  readonly raw: Float64Array;
  readonly values: Float64Array;
  ageDays: number;
}

/**
 * One token's history as seen on one day: cleaned and carried forward from raw cells up to that day only.
 * The arrays are scratch space, overwritten by the next token, so that grading a market allocates nothing per cell.
 */
export class PanelHistory {
  readonly clean: CleanHistory;
  /** Last days of the log returns; the last cell is the day. */
  readonly logReturn: Float64Array;
  /** Prices and volumes of the look-back without carrying; the last cell is the day. */
  readonly observedPrice: Float64Array;
  readonly observedVolume: Float64Array;
  readonly #panel: Panel;
  readonly #market: readonly CarriedField[];
  readonly #others: readonly CarriedField[];
  readonly #byField: ReadonlyMap<Field, CarriedField>;
  readonly #allReturns: Float64Array;

  constructor(panel: Panel, lengths: HistoryLengths) {
    const days = marketDaysOf(lengths);
    this.#panel = panel;
    this.clean = new CleanHistory(days);
    const carried = (field: Field, raw: Float64Array): CarriedField => ({
      field,
      raw,
      values: new Float64Array(lengthOf(lengths, field)).fill(Number.NaN),
      ageDays: Number.NaN,
    });
    this.#market = cleanedFields.map((field: CleanedField) =>
      carried(field, this.clean.values[field]),
    );
    this.#others = fieldKeys
      .filter((field) => !isCleanedField(field))
      .map((field) =>
        carried(field, new Float64Array(lengthOf(lengths, field) + fields[field].carryDays)),
      );
    this.#byField = new Map([...this.#market, ...this.#others].map((c) => [c.field, c]));
    this.#allReturns = new Float64Array(days);
    this.logReturn = this.#allReturns.subarray(days - lengths.logReturn);
    this.observedPrice = this.clean.values.price.subarray(days - lookBackDays);
    this.observedVolume = this.clean.values.volume24h.subarray(days - lookBackDays);
  }

  /** A field's last days, carried forward; the last cell is the day. The array is the same for every token. */
  values(field: Field): Float64Array {
    return this.#byField.get(field)?.values ?? new Float64Array(0);
  }

  /** Days since the value shown on the day was observed; NaN when none is. */
  ageDays(field: Field): number {
    return this.#byField.get(field)?.ageDays ?? Number.NaN;
  }

  /** Reads price, market cap, fully diluted value and volume of one token up to a day index of the panel. */
  loadMarket(token: number, dayIndex: number): void {
    this.clean.load(this.#panel, token, dayIndex);
    for (const market of this.#market) carry(market);
    logReturns(this.clean.values.price, fields.price.carryDays + 1, this.#allReturns);
  }

  /** Reads every other field. */
  loadOthers(token: number, dayIndex: number): void {
    for (const other of this.#others) {
      const { field, raw, values } = other;
      if (!this.#panel.matrix(field)) continue;
      if (values.length === 1) {
        const { carryDays } = fields[field];
        other.ageDays = readLast(this.#panel, field, token, dayIndex, carryDays, values);
        continue;
      }
      readCells(this.#panel, field, token, dayIndex, raw);
      carry(other);
    }
  }
}

function carry(carried: CarriedField): void {
  carried.ageDays = carryForward(carried.raw, fields[carried.field].carryDays, carried.values);
}
