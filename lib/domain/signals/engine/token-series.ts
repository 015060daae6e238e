import { CleanHistory, isCleanedField } from "@/lib/domain/market/clean-history";
import { type Field, fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { carryForward, readCells } from "@/lib/domain/market/panel-cells";
import type { SignalInput } from "@/lib/domain/signal";
import type { RunReadings } from "./run-readings";
import { markUnsettled } from "./unsettled-days";

/** Fields in which a jump waits to be confirmed. */
const levelFields = ["price", "marketCap", "fdv"] as const;

const isField = (input: SignalInput): input is Field => input in fields;

/** A series with unknown days in front, so that every window of it has its full length. */
interface Padded {
  readonly all: Float64Array;
  readonly days: Float64Array;
}

/**
 * One token's inputs over all days of a panel: cleaned and carried forward as they are seen on each day. Made for reading
 * many days of one token: a series is laid out once, and again only for days on which a later observation changed the past.
 */
export class TokenSeries {
  readonly #panel: Panel;
  readonly #runs: RunReadings;
  readonly #inputs: readonly SignalInput[];
  readonly #padding: number;
  readonly #series: ReadonlyMap<SignalInput, Padded>;
  /** The same as it was seen on one unsettled day. */
  readonly #seenThen: ReadonlyMap<SignalInput, Padded>;
  readonly #clean: CleanHistory;
  readonly #raw: Float64Array;
  readonly #unsettled: Uint8Array;
  #token = -1;
  #thenDay = -1;

  /** `longestWindow` is the most days that `window` will be asked for. */
  constructor(
    panel: Panel,
    runs: RunReadings,
    inputs: readonly SignalInput[],
    longestWindow: number,
  ) {
    this.#panel = panel;
    this.#runs = runs;
    this.#inputs = inputs;
    this.#padding = longestWindow - 1;
    const padded = (): Padded => {
      const all = new Float64Array(this.#padding + panel.days).fill(Number.NaN);
      return { all, days: all.subarray(this.#padding) };
    };
    const cleaned = inputs.filter(isCleanedField);
    this.#series = new Map(inputs.map((input) => [input, padded()]));
    this.#seenThen = new Map(cleaned.map((input) => [input, padded()]));
    this.#clean = new CleanHistory(panel.days);
    this.#raw = new Float64Array(panel.days);
    this.#unsettled = new Uint8Array(panel.days);
  }

  /** Lays out the series of a token. */
  load(token: number): void {
    this.#token = token;
    this.#thenDay = -1;
    this.#clean.load(this.#panel, token, this.#panel.days - 1);
    this.#findUnsettled();
    for (const input of this.#inputs) this.#fill(input, this.#series.get(input)?.days);
  }

  #fill(input: SignalInput, out: Float64Array | undefined): void {
    if (out === undefined) return;
    if (isCleanedField(input))
      carryForward(this.#clean.values[input], fields[input].carryDays, out);
    else if (isField(input)) {
      readCells(this.#panel, input, this.#token, this.#panel.days - 1, this.#raw);
      carryForward(this.#raw, fields[input].carryDays, out);
    } else if (input === "isMeme") {
      const sector = this.#panel.tokens[this.#token]?.sector ?? null;
      out.fill(sector === null ? Number.NaN : Number(sector === "meme"));
    } else this.#runs.read(input, this.#token, out);
  }

  #findUnsettled(): void {
    this.#unsettled.fill(0);
    for (const field of levelFields) {
      readCells(this.#panel, field, this.#token, this.#panel.days - 1, this.#raw);
      for (let day = 0; day < this.#raw.length; day++)
        if (!((this.#raw[day] ?? 0) > 0) || (field !== "price" && this.#lostPrice(day)))
          this.#raw[day] = Number.NaN;
      markUnsettled(this.#raw, this.#clean.values[field], this.#unsettled);
    }
  }

  /** Whether a day's price was set aside, and all of the day's market fields with it. */
  #lostPrice(day: number): boolean {
    const price = this.#panel.matrix("price")?.[this.#token * this.#panel.days + day] ?? 0;
    return price > 0 && Number.isNaN(this.#clean.values.price[day] ?? Number.NaN);
  }

  /** The last `windowDays` days of an input as seen on a day of the panel, by its index. A view: read it before the next call. */
  window(input: SignalInput, dayIndex: number, windowDays: number): Float64Array {
    if (this.#unsettled[dayIndex] === 1 && isCleanedField(input)) {
      this.#seeThen(dayIndex);
      const { all } = this.#seenThen.get(input) ?? { all: new Float64Array(0) };
      return all.subarray(all.length - windowDays);
    }
    const { all } = this.#series.get(input) ?? { all: new Float64Array(0) };
    const end = this.#padding + dayIndex + 1;
    return all.subarray(end - windowDays, end);
  }

  #seeThen(dayIndex: number): void {
    if (this.#thenDay === dayIndex) return;
    this.#thenDay = dayIndex;
    this.#clean.load(this.#panel, this.#token, dayIndex);
    for (const [input, { days }] of this.#seenThen) this.#fill(input, days);
  }
}
