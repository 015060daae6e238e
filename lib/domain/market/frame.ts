import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { Day } from "./day";

/** A column of texts as a dictionary: code 0 is unknown, code n is `labels[n]`; `labels[0]` is empty. */
export interface ChoiceColumn {
  readonly codes: Uint32Array;
  readonly labels: readonly string[];
}

/** Which run a frame shows. */
export interface FrameRun {
  readonly id: number;
  readonly asOf: Day;
  readonly model: string;
  /** "Simulated market", "Imported files" or "Live providers". */
  readonly source: string;
}

/** One grading run as immutable columns; row `i` of every column is the same token. */
export interface MarketFrame {
  readonly run: FrameRun;
  /** What is told about the columns and red flags. A browser's copy may hold fewer columns than this lists. */
  readonly catalog: ScreenCatalog;
  readonly size: number;
  readonly keys: Uint32Array;
  readonly ids: readonly string[];
  readonly symbols: readonly string[];
  readonly names: readonly string[];
  /** Contract address, empty when unknown. */
  readonly contracts: readonly string[];
  /** Number columns by column id; NaN is unknown. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Choice columns by column id. */
  readonly choices: ReadonlyMap<string, ChoiceColumn>;
  /** Red flags as bits, a column for every 32 of them: bit `b` of column `c` is the catalog's flag `32 c + b`. */
  readonly flagBits: readonly Uint32Array[];
  /** Thirty daily closes a row, row-major, oldest first; NaN is a gap. */
  readonly spark: Float32Array;
}

export const sparkLength = 30;

/** Red flags in one column of bits. */
export const flagsPerColumn = 32;

/** How many columns of bits that many red flags take. */
export const flagColumnsOf = (flags: number): number => Math.ceil(flags / flagsPerColumn);

/** Whether a row has raised the catalog's flag of that position. */
export const hasFlag = ({ flagBits }: MarketFrame, row: number, flag: number): boolean =>
  (((flagBits[Math.floor(flag / flagsPerColumn)]?.[row] ?? 0) >>> (flag % flagsPerColumn)) & 1) ===
  1;

/** Keys of the red flags a row has raised, in catalog order. */
export const flagsOf = (frame: MarketFrame, row: number): string[] =>
  frame.catalog.flags.filter((_, flag) => hasFlag(frame, row, flag)).map(({ key }) => key);

/** A column of numbers. Throws a RangeError when the frame does not hold it. */
export function numbersOf(frame: MarketFrame, columnId: string): Float64Array {
  const values = frame.numbers.get(columnId);
  if (values === undefined)
    throw new RangeError(`This frame has no column of numbers "${columnId}".`);
  return values;
}

/** A column of texts. Throws a RangeError when the frame does not hold it. */
export function choiceOf(frame: MarketFrame, columnId: string): ChoiceColumn {
  const column = frame.choices.get(columnId);
  if (column === undefined)
    throw new RangeError(`This frame has no column of texts "${columnId}".`);
  return column;
}
