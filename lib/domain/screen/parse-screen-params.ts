import { parseDay } from "@/lib/domain/market/day";
import type { ScreenCatalog } from "./catalog";
import { didYouMean } from "./expression/nearest";
import { parseExpression } from "./expression/parse-expression";
import { parseFlags } from "./flag-filter";
import { emptyQuery, type ScreenError, type ScreenParse, type ScreenQuery } from "./query";
import { parseRange } from "./range";

/** A query string or what Next hands over as search parameters. */
export type ScreenParams =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Names that are columns of the answer without being columns of the frame. */
const extraColumns = ["flags", "spark"] as const;
/** Orders by text that are no columns of the frame. */
export const textSorts = ["symbol", "name"] as const;
const maxLimit = 500;
const maxTextLength = 100;

/** A query under construction. */
interface Draft {
  readonly catalog: ScreenCatalog;
  query: ScreenQuery;
  readonly errors: ScreenError[];
}

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ),
];

function unknownName(what: string, name: string, names: readonly string[]): string {
  return `There is no ${what} "${name}".${didYouMean(name, names)}`;
}

const columnIds = (catalog: ScreenCatalog) => catalog.columns.map(({ id }) => id);

type Reader = (draft: Draft, text: string) => void;

const fail = (draft: Draft, error: ScreenError): void => {
  draft.errors.push(error);
};

function readFlags(draft: Draft, text: string): void {
  const { filter, messages } = parseFlags(listOf(text), draft.catalog);
  for (const message of messages) fail(draft, { path: "flags", message });
  draft.query = { ...draft.query, flags: filter };
}

function readWhere(draft: Draft, text: string): void {
  if (text.trim() === "") return;
  const parse = parseExpression(text, draft.catalog);
  if (parse.ok) draft.query = { ...draft.query, where: { text, expression: parse.expression } };
  else for (const error of parse.errors) fail(draft, { path: "where", ...error });
}

function readSort(draft: Draft, text: string): void {
  const sort = listOf(text).map((item) => {
    const descending = item.startsWith("-");
    const name = descending ? item.slice(1) : item;
    const known = textSorts.find((id) => id === name) ?? draft.catalog.column(name)?.id;
    if (known === undefined)
      fail(draft, {
        path: "sort",
        message: unknownName("column", name, [...textSorts, ...columnIds(draft.catalog)]),
      });
    return { column: known ?? name, descending };
  });
  draft.query = { ...draft.query, sort };
}

function readColumns(draft: Draft, text: string): void {
  const columns = listOf(text).map((name) => {
    const known = extraColumns.find((id) => id === name) ?? draft.catalog.column(name)?.id;
    if (known === undefined)
      fail(draft, {
        path: "columns",
        message: unknownName("column", name, [...extraColumns, ...columnIds(draft.catalog)]),
      });
    return known ?? name;
  });
  draft.query = { ...draft.query, columns: columns.length === 0 ? null : [...new Set(columns)] };
}

function readAsOf(draft: Draft, text: string): void {
  if (text === "" || text === "latest") return;
  const asOf = parseDay(text);
  if (asOf === null)
    fail(draft, {
      path: "asOf",
      message: `"${text}" is not a day. Write it as 2021-05-01, or latest.`,
    });
  draft.query = { ...draft.query, asOf };
}

function readText(draft: Draft, text: string): void {
  if (text.length > maxTextLength)
    fail(draft, { path: "q", message: `The text has at most ${maxTextLength} characters.` });
  draft.query = { ...draft.query, text: text.trim() };
}

function readLimit(draft: Draft, text: string): void {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > maxLimit)
    fail(draft, { path: "limit", message: `The limit is a whole number from 1 to ${maxLimit}.` });
  draft.query = { ...draft.query, limit };
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["flags", readFlags],
  ["where", readWhere],
  ["sort", readSort],
  ["columns", readColumns],
  ["asOf", readAsOf],
  ["q", readText],
  ["limit", readLimit],
  [
    "cursor",
    (draft, cursor) => {
      draft.query = { ...draft.query, cursor };
    },
  ],
]);

function readChoices(
  draft: Draft,
  name: string,
  column: {
    readonly id: string;
    readonly label: string;
    readonly values?: readonly { readonly value: string }[];
  },
  text: string,
): void {
  const allowed = column.values?.map(({ value }) => value);
  const values = listOf(text).map((value) => {
    const found = allowed?.find((one) => one.toLowerCase() === value.toLowerCase());
    if (allowed !== undefined && found === undefined)
      fail(draft, {
        path: name,
        message: `${column.label} is never "${value}".${didYouMean(value, allowed)} It is one of ${allowed.join(", ")}.`,
      });
    return found ?? value;
  });
  if (values.length === 0) return;
  draft.query = { ...draft.query, choices: { ...draft.query.choices, [column.id]: values } };
}

function readFilter(draft: Draft, name: string, text: string): void {
  const column = draft.catalog.column(name);
  if (column === undefined) {
    const names = [...readers.keys(), ...columnIds(draft.catalog)];
    fail(draft, { path: name, message: unknownName("parameter or column", name, names) });
  } else if (column.kind === "choice") readChoices(draft, name, column, text);
  else if (text !== "") {
    const parse = parseRange(text);
    if ("message" in parse) fail(draft, { path: name, message: parse.message });
    else
      draft.query = { ...draft.query, ranges: { ...draft.query.ranges, [column.id]: parse.range } };
  }
}

function* entriesOf(params: ScreenParams): Generator<readonly [string, readonly string[]]> {
  if (params instanceof URLSearchParams) {
    for (const name of new Set(params.keys())) yield [name, params.getAll(name)];
    return;
  }
  for (const [name, value] of Object.entries(params))
    if (typeof value === "string") yield [name, [value]];
    else if (value !== undefined) yield [name, value];
}

const isList = (name: string, catalog: ScreenCatalog) =>
  ["flags", "sort", "columns"].includes(name) || catalog.column(name)?.kind === "choice";

/**
 * The screen a query string asks for, or every error in it. A list may be given by commas or by repetition; anything
 * else may be given once. Parameters in `ignored` are the page's own and are skipped; other unknown ones are errors.
 */
export function parseScreenParams(
  params: ScreenParams,
  catalog: ScreenCatalog,
  ignored: readonly string[] = [],
): ScreenParse {
  const draft: Draft = { catalog, query: emptyQuery, errors: [] };
  const seen = new Set<string>();
  for (const [name, values] of entriesOf(params)) {
    if (ignored.includes(name)) continue;
    const id = catalog.column(name)?.id ?? name;
    if (seen.has(id) || (values.length > 1 && !isList(name, catalog))) {
      fail(draft, { path: name, message: `"${name}" is given more than once.` });
      continue;
    }
    seen.add(id);
    const text = values.join(",");
    const read = readers.get(name);
    if (read) read(draft, text);
    else readFilter(draft, name, text);
  }
  return draft.errors.length === 0
    ? { ok: true, query: draft.query }
    : { ok: false, errors: draft.errors };
}
