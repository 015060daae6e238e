import { expect, test } from "vitest";
import { screenCatalog } from "./catalog";
import { parseScreenParams } from "./parse-screen-params";
import { emptyQuery, type ScreenQuery } from "./query";
import { runScreen } from "./run-screen";
import { smallCatalog, smallMarket, type TestToken } from "./testing/small-market";

const nan = Number.NaN;

function idsOf(tokens: readonly TestToken[], params: string): string[] {
  const frame = smallMarket(tokens);
  const parse = parseScreenParams(new URLSearchParams(params), smallCatalog);
  if (!parse.ok) throw new Error(JSON.stringify(parse.errors));
  const { rows } = runScreen(frame, parse.query);
  return Array.from(rows, (row) => frame.symbols[row] ?? "");
}

const market: TestToken[] = [
  {
    symbol: "A",
    sector: "ai",
    chain: "solana",
    numbers: { grade: 90, marketCap: 4e7, cexListed: 0 },
  },
  {
    symbol: "B",
    sector: "meme",
    chain: "solana",
    flags: 1,
    numbers: { grade: 95, marketCap: 9e9, cexListed: 1 },
  },
  { symbol: "C", sector: "depin", contract: "0xBEEF", numbers: { grade: 70, marketCap: 5e7 } },
  { symbol: "D", flags: 2, numbers: { grade: 70 } },
  { symbol: "E", sector: "ai" },
];

test.each([
  ["", "B A C D E"],
  ["grade=70..", "B A C D"],
  ["grade=..70", "C D"],
  ["grade=70", "C D"],
  ["sector=ai,depin", "A C E"],
  ["sector=AI&sector=depin", "A C E"],
  ["chain=Solana", "B A"],
  ["marketCap=..50M", "A C"],
  ["flags=none", "A C E"],
  ["flags=nosevere", "A C D E"],
  ["flags=-thinPool", "B A C E"],
  ["flags=thinPool", "D"],
  ["q=bee", "C"],
  ["q=TOKEN-2", "B"],
  ["sort=grade", "C D A B E"],
  ["sort=-marketCap,grade", "B C A D E"],
  ["sort=sector", "A E C B D"],
  ["sort=-symbol", "E D C B A"],
  ["sort=chain,-grade", "B A C D E"],
  ["sector=ai,depin&marketCap=..50M&grade=70..&flags=none&where=not cexListed", "A"],
])("%s selects %s", (params, expected) => {
  expect(idsOf(market, params).join(" ")).toBe(expected);
});

// Each token has what its symbol says: t and f hold or not, u cannot be decided.
const truths: TestToken[] = ["tt", "tf", "tu", "ft", "ff", "fu", "ut", "uf", "uu"].map((symbol) => {
  const value = (letter: string | undefined) => (letter === "t" ? 1 : letter === "f" ? -1 : nan);
  return { symbol, numbers: { grade: value(symbol[0]), early: value(symbol[1]) } };
});

test.each([
  ["grade > 0 and early > 0", "tt"],
  ["grade > 0 or early > 0", "tt tf tu ft ut"],
  ["not grade > 0", "ft ff fu"],
  ["not (grade > 0 and early > 0)", "tf ft ff fu uf"],
  ["not (grade > 0 or early > 0)", "ff"],
  ["not not grade > 0", "tt tf tu"],
  ["grade > 0 or not grade > 0", "tt tf tu ft ff fu"],
  ["grade = early", "tt ff"],
  ["grade != early", "tf ft"],
  ["not grade = early", "tf ft"],
  ["known(grade)", "tt tf tu ft ff fu"],
  ["not known(grade)", "ut uf uu"],
  ["grade > 0 or not known(grade)", "tt tf tu ut uf uu"],
  ["min(grade, early) > -2", "tt tf ft ff"],
  ["grade / (early - early) > 0", ""],
  ["log(grade) >= 0", "tt tf tu"],
  ["abs(grade) = 1", "tt tf tu ft ff fu"],
])("unknown is no match either way: %s", (where, expected) => {
  const found = idsOf(truths, `sort=symbol&where=${encodeURIComponent(where)}`);
  expect(found).toEqual(expected === "" ? [] : expected.split(" ").sort());
});

test("flags beyond the first 32 are asked for like any other", () => {
  const flags = Array.from({ length: 40 }, (_, flag) => ({
    key: `flag${flag}`,
    name: "Flag",
    severity: flag === 39 ? ("severe" as const) : ("notice" as const),
  }));
  const frame = {
    ...smallMarket([3, 2, 1].map((grade) => ({ symbol: "X", numbers: { grade } }))),
    catalog: screenCatalog(smallCatalog.columns, flags),
    flagBits: [Uint32Array.of(1, 0, 0), Uint32Array.of(1 << 7, 2, 0)],
  };
  const rowsFor = (change: Partial<ScreenQuery["flags"]>) => [
    ...runScreen(frame, { ...emptyQuery, flags: { ...emptyQuery.flags, ...change } }).rows,
  ];
  expect(rowsFor({ having: ["flag39"] })).toEqual([0]);
  expect(rowsFor({ having: ["flag0", "flag39"] })).toEqual([0]);
  expect(rowsFor({ having: ["flag1"] })).toEqual([]);
  expect(rowsFor({ without: ["flag33"] })).toEqual([0, 2]);
  expect(rowsFor({ level: "nosevere" })).toEqual([1, 2]);
  expect(rowsFor({ level: "none" })).toEqual([2]);
});

test("a page is a slice of the whole answer, and the total does not depend on it", () => {
  const frame = smallMarket(market);
  const parse = parseScreenParams({ grade: "0.." }, smallCatalog);
  if (!parse.ok) throw new Error();
  const whole = runScreen(frame, parse.query);
  expect(runScreen(frame, parse.query, { offset: 1, limit: 2 })).toEqual({
    rows: whole.rows.slice(1, 3),
    total: 4,
  });
  expect(runScreen(frame, parse.query, { offset: 9, limit: 2 }).rows).toHaveLength(0);
});

test("lag compares with what the caller brings, and a day that is not kept is unknown", () => {
  const frame = smallMarket(market);
  const query = (where: string) => {
    const parse = parseScreenParams({ where }, smallCatalog);
    if (!parse.ok) throw new Error(JSON.stringify(parse.errors));
    return parse.query;
  };
  const lag = (id: string, days: number) =>
    id === "grade" && days === 7 ? new Float64Array([80, 99, nan, 60, 60]) : null;
  const risen = runScreen(frame, query("grade > lag(grade, 7)"), { lag });
  expect([...risen.rows]).toEqual([0, 3]);
  expect(runScreen(frame, query("grade > lag(grade, 8)"), { lag }).total).toBe(0);
  expect(() => runScreen(frame, query("grade > lag(grade, 7)"))).toThrow("earlier days");
});
