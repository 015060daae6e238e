import { expect, test } from "vitest";
import type { TokenGrade } from "@/lib/domain/grading/grade";
import { screenCatalog } from "@/lib/domain/screen/catalog";
import { buildFrame, type FrameInput, type FrameToken } from "./build-frame";
import { choiceOf, flagsOf, numbersOf } from "./frame";
import { decodeFrame, encodeFrame } from "./frame-codec";
import { allColumns, marketCatalog } from "./frame-columns";
import type { Token } from "./token";

const token = (key: number, rest: Partial<Token> = {}): Token => ({
  key,
  id: `token-${key}`,
  symbol: `T${key}`,
  name: `Token ${key}`,
  chain: null,
  contract: null,
  sector: null,
  excludedAs: null,
  genesisDay: null,
  firstDay: null,
  ...rest,
});

const zeros = { overall: 0, trader: 0, investor: 0, moonshot: 0 };
const ungraded: TokenGrade = {
  grades: { overall: null, trader: null, investor: null, moonshot: null },
  slopes: zeros,
  capEffects: zeros,
  coverage: 0,
  confidence: 0,
  earliness: null,
  flags: [],
  flagsClear: [],
  withheld: "no price since 2021-04-01",
};

const unknownRow = (key: number): FrameToken => ({
  token: token(key),
  grade: ungraded,
  values: [],
  ranks: [],
  observed: [],
  spark: [],
});

const [firstFlag, secondFlag] = marketCatalog.flags;
const input: FrameInput = {
  run: { id: 3, asOf: 100, model: "prior", source: "Imported files" },
  factorKeys: ["return30d", "turnover30d", "rsi14"],
  fieldKeys: ["cexListings", "price", "marketCap"],
  tokens: [
    {
      token: token(11, { sector: "ai", chain: "solana", contract: "So1", genesisDay: 40 }),
      grade: {
        ...ungraded,
        grades: { overall: 81.5, trader: 20, investor: 90, moonshot: null },
        flags: [secondFlag?.key ?? "", firstFlag?.key ?? ""],
        withheld: null,
      },
      values: [0.25, 0.1, 55],
      ranks: [0.9, 0.5, 0.4],
      observed: [2, 1.5, 1e6],
      spark: Float64Array.from({ length: 30 }, (_, at) => 1 + at),
    },
    unknownRow(12),
    {
      ...unknownRow(13),
      token: token(13, { sector: "meme", firstDay: 97 }),
      observed: [0],
      spark: [7],
    },
  ],
};
const frame = buildFrame(input);
const at = (id: string) => [...numbersOf(frame, id)];

test("columns read grades, fields, factors, closes and what follows from them", () => {
  expect(at("grade")).toEqual([81.5, Number.NaN, Number.NaN]);
  expect(at("momentum")).toEqual([0.25, Number.NaN, Number.NaN]);
  expect(at("rsi14")).toEqual([55, Number.NaN, Number.NaN]);
  expect(at("volumeAvg30d")).toEqual([1e5, Number.NaN, Number.NaN]);
  expect(at("change24h")[0]).toBeCloseTo(1 / 29, 12);
  expect(at("cexListings")).toEqual([2, Number.NaN, 0]);
  expect(at("cexListed")).toEqual([1, Number.NaN, 0]);
  expect(at("ageDays")).toEqual([60, Number.NaN, 3]);
});

test("texts are dictionaries with 0 for unknown, flags are bits, gaps stay gaps", () => {
  const { codes, labels } = choiceOf(frame, "sector");
  expect([...codes].map((code) => labels[code])).toEqual(["ai", "", "meme"]);
  expect(flagsOf(frame, 0)).toEqual([firstFlag?.key, secondFlag?.key]);
  expect(flagsOf(frame, 1)).toEqual([]);
  expect([...frame.spark.subarray(0, 30)]).toEqual(Array.from({ length: 30 }, (_, day) => day + 1));
  expect(frame.spark.subarray(30, 89).every(Number.isNaN)).toBe(true);
  expect(frame.spark[89]).toBe(7);
  expect(frame.contracts).toEqual(["So1", "", ""]);
});

test("a token of which nothing is known has no number but those of its coverage", () => {
  const known = allColumns
    .filter(({ id, kind }) => kind === "number" && !Number.isNaN(numbersOf(frame, id)[1]))
    .map(({ id }) => id);
  expect(known.sort()).toEqual(["confidence", "coverage"]);
});

test("a day without tokens is a frame without rows", () => {
  expect(buildFrame({ ...input, tokens: [] }).size).toBe(0);
});

test("a flag beyond the first 32 is a flag like any other", () => {
  const flags = Array.from({ length: 70 }, (_, flag) => ({
    key: `flag${flag}`,
    name: "Flag",
    severity: "notice" as const,
  }));
  const registry = { columns: allColumns, catalog: screenCatalog([], flags) };
  const raised = [["flag0", "flag31", "flag32", "flag69"], [], ["flag63", "flag64"]];
  const tokens = input.tokens.map((row, at) => ({
    ...row,
    grade: { ...row.grade, flags: raised[at] ?? [] },
  }));
  const many = buildFrame({ ...input, tokens }, registry);
  expect(raised.map((_, row) => flagsOf(many, row))).toEqual(raised);
  const sent = decodeFrame(encodeFrame(many));
  expect(raised.map((_, row) => flagsOf(sent, row))).toEqual(raised);
});
