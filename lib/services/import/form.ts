import type { ClientBase } from "pg";
import type { Day } from "@/lib/domain/market/day";
import type { SourceInput } from "@/lib/services/market/source-key-of";
import type { RawRow } from "./raw-row";
import type { RowTaker } from "./row-taker";
import type { Tally } from "./tally";

export interface FormContext {
  /** The column names as `columnName` gives them. */
  readonly header: readonly string[];
  /** The file's name without its folder. */
  readonly fileName: string;
  readonly today: Day;
  readonly tally: Tally;
  /** Reads the file once more, for a form that must see all of it first. */
  readonly rows: () => AsyncIterable<readonly RawRow[]>;
  readonly client: ClientBase;
}

/** A kind of file that can be imported. */
export interface Form {
  readonly id: string;
  /** What a person would call it. */
  readonly title: string;
  /** Its columns, as error messages and docs show them. */
  readonly columns: string;
  readonly source: SourceInput;
  /** Whether its rows are observations of days; otherwise they describe tokens. */
  readonly hasObservations: boolean;
  /** Whether a file with these columns is of this form. */
  readonly recognises: (names: ReadonlySet<string>, fileName: string) => boolean;
  readonly open: (context: FormContext) => RowTaker | Promise<RowTaker>;
}

/** A column name as the forms compare it: without blanks around it and in lower case. */
export const columnName = (text: string): string => text.trim().toLowerCase();

/** The place of the first of these names in a header, or -1. */
export function columnOf(header: readonly string[], ...names: readonly string[]): number {
  return header.findIndex((name) => names.includes(name));
}
