import type { Day } from "./day";

/** A column of texts as a dictionary: code 0 is unknown, code n is `labels[n]`. */
export interface ChoiceColumn {
  readonly codes: Uint32Array;
  readonly labels: readonly string[];
}

/** One grading run as immutable columns; row `i` of every column is the same token. */
export interface MarketFrame {
  readonly run: {
    readonly id: number;
    readonly asOf: Day;
    readonly model: string;
    /** "Simulated market", "Imported files" or "Live providers". */
    readonly source: string;
  };
  readonly size: number;
  readonly keys: Uint32Array;
  readonly ids: readonly string[];
  readonly symbols: readonly string[];
  readonly names: readonly string[];
  /** Number columns by column id; NaN is unknown. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Choice columns by column id. */
  readonly choices: ReadonlyMap<string, ChoiceColumn>;
  /** Red flags as bits: bit `b` is `flagKeys[b]`. */
  readonly flagBits: Uint32Array;
  readonly flagKeys: readonly string[];
  /** Thirty daily closes a row, row-major; NaN is a gap. */
  readonly spark: Float32Array;
}

export const sparkLength = 30;
