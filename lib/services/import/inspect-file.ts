import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename } from "node:path";
import { columnName, type Form } from "./form";
import { allForms, formList } from "./forms/all-forms";
import { ImportError } from "./import-error";
import type { RawRow } from "./raw-row";
import { lookThroughCsv, readCsv } from "./read-csv";
import { type OnKeys, readJsonArray, readNdjson } from "./read-json";
import { isGzip, readText, type TextOptions } from "./read-text";

type Format = "csv" | "ndjson" | "json";

/** A file that was read from end to end once and can be loaded. */
export interface InspectedFile {
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** SHA-256 of the file's bytes. */
  readonly contentHash: string;
  readonly form: Form;
  readonly format: Format;
  readonly gzip: boolean;
  readonly separator: string;
  /** Column names as `columnName` gives them. */
  readonly header: readonly string[];
  /** The same as they stand in the file: the keys of JSON objects are looked up by these. */
  readonly keys: readonly string[];
}

const separators = [",", ";", "\t"];
const mostColumns = 1000;
const longestShownHeader = 300;

interface Shape {
  readonly format: Format;
  readonly separator: string;
}

/**
 * Reads the whole file once and stores nothing. Throws an ImportError for what makes a file useless as a whole:
 * unreadable, empty, binary, damaged gzip, not UTF-8, an endless line, an unclosed quote, unknown columns.
 */
export async function inspectFile(path: string, wantedForm: Form | null): Promise<InspectedFile> {
  const sizeBytes = await sizeOf(path);
  const gzip = await isGzip(path);
  const shape = await shapeOf(path, gzip);
  const hash = createHash("sha256");
  const keys = await readKeys(path, shape, {
    gzip,
    onBytes: (bytes) => {
      hash.update(bytes);
    },
  });
  const header = keys.map(columnName);
  const fileName = basename(path);
  const form = chooseForm(path, fileName, header, wantedForm);
  const contentHash = hash.digest("hex");
  return { path, fileName, sizeBytes, contentHash, form, gzip, header, keys, ...shape };
}

/** The rows of an inspected file in batches, without its header. `onBytes` follows how far the file was read. */
export async function* readRows(
  file: InspectedFile,
  onBytes?: (bytes: Buffer) => void,
): AsyncGenerator<readonly RawRow[]> {
  const options = { gzip: file.gzip, ...(onBytes && { onBytes }) };
  if (file.format === "ndjson") yield* readNdjson(file.path, file.keys, options);
  else if (file.format === "json") yield* readJsonArray(file.path, file.keys, options);
  else {
    let header: RawRow | undefined;
    for await (const rows of readCsv(file.path, file.separator, options)) {
      yield header === undefined ? rows.slice(1) : rows;
      header ??= rows[0];
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${path} cannot be read (${reason}).`);
  }
  const found = await stat(path);
  if (found.isDirectory()) throw new ImportError(`${path} is a folder: name the files in it.`);
  if (!found.isFile()) throw new ImportError(`${path} is not a regular file.`);
  if (found.size === 0) throw new ImportError(`${path} is empty.`);
  return found.size;
}

/** What the first characters say: an array, an object a line, or a table and what separates its columns. */
async function shapeOf(path: string, gzip: boolean): Promise<Shape> {
  for await (const piece of readText(path, { gzip })) {
    const start = piece.trimStart();
    if (start === "") continue;
    if (start.startsWith("[")) return { format: "json", separator: "" };
    if (start.startsWith("{")) return { format: "ndjson", separator: "" };
    const [line = ""] = start.split("\n", 1);
    const counts = separators.map((separator) => line.split(separator).length);
    const separator = separators[counts.indexOf(Math.max(...counts))] ?? ",";
    return { format: "csv", separator };
  }
  throw new ImportError(`${path} is empty.`);
}

/** Reads all of the file; returns its column names as they stand there. Throws when there is no row. */
async function readKeys(path: string, shape: Shape, options: TextOptions) {
  const keys = new Set<string>();
  const addKeys = (names: readonly string[]) => {
    for (const name of names) if (keys.size < mostColumns) keys.add(name);
  };
  let header: RawRow | undefined;
  let rowCount = 0;
  for await (const rows of lookThrough(path, shape, options, addKeys)) {
    header ??= shape.format === "csv" ? rows[0] : undefined;
    rowCount += rows.length;
  }
  if (rowCount - (header ? 1 : 0) === 0) throw new ImportError(`${path} has no rows.`);
  return header ? header.cells.map(String) : [...keys];
}

function lookThrough(path: string, shape: Shape, options: TextOptions, onKeys: OnKeys) {
  if (shape.format === "csv") return lookThroughCsv(path, shape.separator, options);
  const read = shape.format === "json" ? readJsonArray : readNdjson;
  return read(path, [], options, onKeys);
}

function chooseForm(
  path: string,
  fileName: string,
  header: readonly string[],
  wanted: Form | null,
): Form {
  const names = new Set(header);
  const shown = header.join(",").slice(0, longestShownHeader);
  if (wanted !== null) {
    if (wanted.recognises(names, fileName)) return wanted;
    throw new ImportError(
      `${path} is not of the form "${wanted.id}": its columns are "${shown}", and ${wanted.title} needs "${wanted.columns}".`,
    );
  }
  const form = allForms.find(({ recognises }) => recognises(names, fileName));
  if (form) return form;
  throw new ImportError(
    `${path} is of no known form: its columns are "${shown}". Known forms:\n${formList()}`,
  );
}
