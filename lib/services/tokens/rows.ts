import { flagsOf, type MarketFrame, sparkLength } from "@/lib/domain/market/frame";

/** A row of the screener as the API answers it; null is unknown. */
export type TokenRow = {
  id: string;
  symbol: string;
  name: string;
} & Record<string, string | number | null | (number | null)[] | string[]>;

type Cell = TokenRow[string];
type CellReader = (row: number) => Cell;

/** NaN as JSON has it. */
export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const sparkOf = (frame: MarketFrame, row: number): (number | null)[] =>
  Array.from(frame.spark.subarray(row * sparkLength, (row + 1) * sparkLength), orNull);

function readerOf(frame: MarketFrame, column: string): CellReader {
  if (column === "flags") return (row) => flagsOf(frame, row);
  if (column === "spark") return (row) => sparkOf(frame, row);
  const numbers = frame.numbers.get(column);
  if (numbers !== undefined) return (row) => orNull(numbers[row] ?? Number.NaN);
  const choice = frame.choices.get(column);
  return (row) => choice?.labels[choice.codes[row] ?? 0] || null;
}

/** Turns row numbers of a frame into answers with the given columns, in their order. */
export function rowMaker(
  frame: MarketFrame,
  columns: readonly string[],
): (row: number) => TokenRow {
  const readers = columns
    .filter((column) => column !== "symbol" && column !== "name" && column !== "id")
    .map((column): [string, CellReader] => [column, readerOf(frame, column)]);
  return (row) => {
    const made: TokenRow = {
      id: frame.ids[row] ?? "",
      symbol: frame.symbols[row] ?? "",
      name: frame.names[row] ?? "",
    };
    for (const [column, read] of readers) made[column] = read(row);
    return made;
  };
}

/** The columns of an answer that did not ask for any: those the grid shows, and the red flags. */
export const defaultColumns = (frame: MarketFrame): string[] => [
  ...frame.catalog.columns
    .filter((column) => column.defaultPosition !== null)
    .sort((a, b) => (a.defaultPosition ?? 0) - (b.defaultPosition ?? 0))
    .map(({ id }) => id),
  "flags",
];
