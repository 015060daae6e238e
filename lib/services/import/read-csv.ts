import { parseCsvRecord } from "@/lib/domain/import/csv-record";
import { ImportError } from "./import-error";
import { longestLineBytes, mostRecordLines } from "./limits";
import type { RawRow } from "./raw-row";
import { readLines, type TextOptions } from "./read-text";

const noCells: readonly string[] = [];

/** The rows of a CSV file in batches, header included. Throws an ImportError for a quote that is never closed. */
export async function* readCsv(
  path: string,
  separator: string,
  options: TextOptions,
): AsyncGenerator<readonly RawRow[]> {
  const splitter = new CsvSplitter(path, separator, (line) => line.split(separator));
  for await (const lines of readLines(path, options)) yield splitter.split(lines);
  splitter.end();
}

/** Like `readCsv`, but only the first row need have its cells: to look a file through costs less than to read it. */
export async function* lookThroughCsv(
  path: string,
  separator: string,
  options: TextOptions,
): AsyncGenerator<readonly RawRow[]> {
  let header: readonly string[] | undefined;
  const splitter = new CsvSplitter(path, separator, (line) => {
    if (header !== undefined) return noCells;
    header = line.split(separator);
    return header;
  });
  for await (const lines of readLines(path, options)) yield splitter.split(lines);
  splitter.end();
}

/** Joins the lines of a quoted record and splits records into cells. Blank lines are no rows. */
class CsvSplitter {
  readonly #path: string;
  readonly #separator: string;
  readonly #cellsOf: (unquotedLine: string) => readonly string[];
  #line = 0;
  #open: string[] = [];
  #openLength = 0;

  constructor(
    path: string,
    separator: string,
    cellsOf: (unquotedLine: string) => readonly string[],
  ) {
    this.#path = path;
    this.#separator = separator;
    this.#cellsOf = cellsOf;
  }

  split(lines: readonly string[]): RawRow[] {
    const rows: RawRow[] = [];
    for (const line of lines) {
      this.#line += 1;
      if (this.#open.length === 0 && !line.includes('"')) {
        if (line === "") continue;
        rows.push({ line: this.#line, cells: this.#cellsOf(line), problem: null });
      } else {
        const row = this.#quoted(line);
        if (row) rows.push(row);
      }
    }
    return rows;
  }

  end(): void {
    if (this.#open.length > 0) throw this.#neverClosed();
  }

  #quoted(line: string): RawRow | null {
    this.#open.push(line);
    this.#openLength += line.length;
    if (this.#openLength > longestLineBytes || this.#open.length > mostRecordLines) {
      throw this.#neverClosed();
    }
    const continues = this.#open.length > 1 && !line.includes('"');
    const record = continues ? "open" : parseCsvRecord(this.#open.join("\n"), this.#separator);
    if (record === "open") return null;
    const first = this.#firstLine();
    this.#open = [];
    this.#openLength = 0;
    return record === "wrong"
      ? { line: first, cells: [], problem: "quote-wrong" }
      : { line: first, cells: record, problem: null };
  }

  #firstLine(): number {
    return this.#line - this.#open.length + 1;
  }

  #neverClosed(): ImportError {
    return new ImportError(
      `${this.#path}:${this.#firstLine()} opens a quoted field that is never closed.`,
    );
  }
}
