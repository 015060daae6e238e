import { flagsOf, type MarketFrame, sparkLength } from "@/lib/domain/market/frame";

/** Tokens wherever they come from, by a row number of the source's own. It stays the same while screens change. */
export interface TokenSource {
  readonly id: (row: number) => string;
  readonly symbol: (row: number) => string;
  readonly name: (row: number) => string;
  /** NaN is unknown. */
  readonly number: (row: number, column: string) => number;
  readonly choice: (row: number, column: string) => string | null;
  readonly flags: (row: number) => readonly string[];
  readonly spark: (row: number) => ArrayLike<number>;
}

/** The rows of a screen: place `i` of the grid is a row of the source. */
export interface ScreenRows {
  readonly length: number;
  readonly source: TokenSource;
  /** The source's row at a place. */
  readonly row: (place: number) => number;
  /** The token's id at a place. */
  readonly id: (place: number) => string;
}

/** A screen's rows of a source. */
export const screenRows = (
  source: TokenSource,
  length: number,
  row: (place: number) => number,
): ScreenRows => ({ length, source, row, id: (place) => source.id(row(place)) });

/** The tokens of a frame by their row numbers. */
export const frameSource = (frame: MarketFrame): TokenSource => ({
  id: (row) => frame.ids[row] ?? "",
  symbol: (row) => frame.symbols[row] ?? "",
  name: (row) => frame.names[row] ?? "",
  number: (row, column) => frame.numbers.get(column)?.[row] ?? Number.NaN,
  choice: (row, column) => {
    const choice = frame.choices.get(column);
    return choice?.labels[choice.codes[row] ?? 0] || null;
  },
  flags: (row) => flagsOf(frame, row),
  spark: (row) => frame.spark.subarray(row * sparkLength, (row + 1) * sparkLength),
});

/** A row as the API answers it. */
export type AnswerRow = {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
} & Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";

function answerSource(rows: readonly AnswerRow[]): TokenSource {
  const cell = (row: number, column: string): unknown => rows[row]?.[column];
  return {
    id: (row) => rows[row]?.id ?? "",
    symbol: (row) => rows[row]?.symbol ?? "",
    name: (row) => rows[row]?.name ?? "",
    number: (row, column) => {
      const value = cell(row, column);
      return typeof value === "number" ? value : Number.NaN;
    },
    choice: (row, column) => {
      const value = cell(row, column);
      return isText(value) ? value : null;
    },
    flags: (row) => {
      const value = cell(row, "flags");
      return Array.isArray(value) ? value.filter(isText) : [];
    },
    spark: (row) => {
      const value = cell(row, "spark");
      return Array.isArray(value)
        ? value.map((close) => (typeof close === "number" ? close : Number.NaN))
        : [];
    },
  };
}

/** Rows of an answer of `/api/v1/tokens`, in its order. */
export const answerRows = (rows: readonly AnswerRow[]): ScreenRows =>
  screenRows(answerSource(rows), rows.length, (place) => place);
