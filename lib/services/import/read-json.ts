import type { Cell } from "@/lib/domain/import/cell";
import { ElementSplitter } from "@/lib/domain/import/json-elements";
import { ImportError } from "./import-error";
import { longestLineBytes } from "./limits";
import type { RawRow } from "./raw-row";
import { readLines, readText, type TextOptions } from "./read-text";

/** Tells the keys of every object that was read. */
export type OnKeys = (keys: readonly string[]) => void;

/** Rows of an NDJSON file in batches: of each line's object the values named by `columns`. */
export async function* readNdjson(
  path: string,
  columns: readonly string[],
  options: TextOptions,
  onKeys?: OnKeys,
): AsyncGenerator<readonly RawRow[]> {
  let line = 0;
  for await (const lines of readLines(path, options)) {
    const rows: RawRow[] = [];
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") rows.push(rowOf(text, line, columns, onKeys));
    }
    yield rows;
  }
}

/** The same of a JSON array of objects. Throws an ImportError where the array itself is broken. */
export async function* readJsonArray(
  path: string,
  columns: readonly string[],
  options: TextOptions,
  onKeys?: OnKeys,
): AsyncGenerator<readonly RawRow[]> {
  const splitter = new ElementSplitter(longestLineBytes);
  let element = 0;
  for await (const piece of readText(path, options)) {
    const elements = splitter.push(piece);
    if (elements === "wrong") throw brokenArray(path, splitter.problem);
    yield elements.map((text) => {
      element += 1;
      return rowOf(text, element, columns, onKeys);
    });
  }
  if (!splitter.isComplete) throw brokenArray(path, "it ends inside the array");
}

const brokenArray = (path: string, problem: string): ImportError =>
  new ImportError(`${path} is not a JSON array of objects: ${problem}.`);

function rowOf(
  text: string,
  line: number,
  columns: readonly string[],
  onKeys: OnKeys | undefined,
): RawRow {
  const object = objectOf(text);
  if (object === null) return { line, cells: [], problem: "json-wrong" };
  onKeys?.([...object.keys()]);
  return { line, cells: columns.map((name) => cellOf(object.get(name))), problem: null };
}

function objectOf(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value));
  } catch {
    return null;
  }
}

/** Lists are joined as the CSV forms do it. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  return Array.isArray(value) ? value.map(String).join("|") : JSON.stringify(value);
}
