import { expect, test } from "vitest";
import { factors } from "@/lib/domain/factors/index";
import { parseExpression } from "@/lib/domain/screen/expression/parse-expression";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { allColumns, marketCatalog } from "./frame-columns";

const names = allColumns.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
const reserved = [
  "q",
  "flags",
  "where",
  "sort",
  "columns",
  "asOf",
  "limit",
  "cursor",
  "spark",
  "symbol",
  "name",
];
const words = ["and", "or", "not", "in", "pct", "lag", "known", "abs", "min", "max", "log"];

test("no two columns share a name, and none takes a word of the language or a parameter", () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => [...reserved, ...words].includes(name))).toEqual([]);
});

test.each(allColumns.map((column) => [column.id, column] as const))(
  "%s has a name the language can read, a short header and a description",
  (id, column) => {
    expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(column.short.length).toBeLessThanOrEqual(14);
    expect(column.label).not.toBe("");
    expect(column.description).toMatch(/[^.]\.$|[^.]$/);
    const condition = column.kind === "choice" ? `known(${id})` : `${id} > 0`;
    expect(parseExpression(condition, marketCatalog).ok).toBe(true);
  },
);

test("every factor can be screened by under its own key", () => {
  expect(factors.filter(({ key }) => marketCatalog.column(key) === undefined)).toEqual([]);
});

test("default columns have places of their own", () => {
  const places = allColumns.flatMap(({ defaultPosition }) => defaultPosition ?? []);
  expect(new Set(places).size).toBe(places.length);
});

test("the contract's examples are screens", () => {
  const text =
    "sector=ai,depin&grade=70..&momentum=0..&volume=100000..&marketCap=..50000000&chain=solana&early=60..&flags=none&q=text" +
    "&where=grade >= 70 and volume24h > 2 * volumeAvg30d and not cexListed&sort=-grade,marketCap&limit=50&asOf=2021-05-01";
  expect(parseScreenParams(new URLSearchParams(text), marketCatalog)).toMatchObject({ ok: true });
});
