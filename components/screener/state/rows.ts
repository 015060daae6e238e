import { flagsOf, type MarketFrame, sparkLength } from "@/lib/domain/market/frame";

/** What the grid reads, wherever the rows come from. Row `i` is the i-th of the screen. */
export interface ScreenRows {
  readonly length: number;
  readonly id: (i: number) => string;
  readonly symbol: (i: number) => string;
  readonly name: (i: number) => string;
  /** NaN is unknown. */
  readonly number: (i: number, column: string) => number;
  readonly choice: (i: number, column: string) => string | null;
  readonly flags: (i: number) => readonly string[];
  readonly spark: (i: number) => ArrayLike<number>;
}

/** Rows of a frame by their numbers. */
export function frameRows(frame: MarketFrame, rows: Uint32Array): ScreenRows {
  const at = (i: number) => rows[i] ?? 0;
  return {
    length: rows.length,
    id: (i) => frame.ids[at(i)] ?? "",
    symbol: (i) => frame.symbols[at(i)] ?? "",
    name: (i) => frame.names[at(i)] ?? "",
    number: (i, column) => frame.numbers.get(column)?.[at(i)] ?? Number.NaN,
    choice: (i, column) => {
      const choice = frame.choices.get(column);
      return choice?.labels[choice.codes[at(i)] ?? 0] || null;
    },
    flags: (i) => flagsOf(frame, at(i)),
    spark: (i) => frame.spark.subarray(at(i) * sparkLength, (at(i) + 1) * sparkLength),
  };
}

/** A row as the API answers it. */
export type AnswerRow = {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
} & Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";

/** Rows of an answer of `/api/v1/tokens`. */
export function answerRows(rows: readonly AnswerRow[]): ScreenRows {
  const cell = (i: number, column: string): unknown => rows[i]?.[column];
  return {
    length: rows.length,
    id: (i) => rows[i]?.id ?? "",
    symbol: (i) => rows[i]?.symbol ?? "",
    name: (i) => rows[i]?.name ?? "",
    number: (i, column) => {
      const value = cell(i, column);
      return typeof value === "number" ? value : Number.NaN;
    },
    choice: (i, column) => {
      const value = cell(i, column);
      return isText(value) ? value : null;
    },
    flags: (i) => {
      const value = cell(i, "flags");
      return Array.isArray(value) ? value.filter(isText) : [];
    },
    spark: (i) => {
      const value = cell(i, "spark");
      return Array.isArray(value)
        ? value.map((close) => (typeof close === "number" ? close : Number.NaN))
        : [];
    },
  };
}
