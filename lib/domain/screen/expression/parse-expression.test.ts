import { expect, test } from "vitest";
import { smallCatalog } from "@/lib/domain/screen/testing/small-market";
import { maxExpressionLength } from "./lex";
import { parseExpression } from "./parse-expression";
import { parseSyntax } from "./parser";
import { printExpression } from "./print";

const errorsOf = (text: string) => {
  const parse = parseExpression(text, smallCatalog);
  return parse.ok ? [] : parse.errors;
};

// The marks stand under what the error is about.
test.each([
  ["grade >=", "        ", 'Expected a column, a number or "(", found the end.'],
  ["", "", 'Expected a column, a number or "(", found the end.'],
  [
    "grade > 70 early",
    "           ^^^^^",
    'Expected an operator such as "and" or ">=", found "early".',
  ],
  ["(grade > 70", "           ", 'Expected ")", found the end.'],
  ["grade > 70)", "          ^", 'This ")" closes nothing.'],
  [
    "40 < grade < 60",
    "           ^",
    'Comparisons cannot be chained. Join two with "and": 40 <= grade and grade < 60.',
  ],
  ["grade == 70", "      ^^", '"==" is not an operator. Write "=" to compare.'],
  ["grade > 1 && early > 1", "          ^^", '"&&" is not an operator. Write "and".'],
  ["!cexListed", "^", '"!" is not an operator. Write "not".'],
  ["grade > 70; drop table tokens", "          ^", '";" means nothing here.'],
  ['sector = "ai', "         ^^^", 'The text that begins here has no closing ".'],
  ["grade > 1e999", "        ^^^^^", '"1e999" is too large a number.'],
  ["gade > 70", "^^^^", 'There is no column "gade". Did you mean "grade"?'],
  [
    "volume30d > 70",
    "^^^^^^^^^",
    'There is no column "volume30d". Did you mean "volume" or "volumeAvg30d"?',
  ],
  ["qqqq > 70", "^^^^", 'There is no column "qqqq".'],
  [
    "prct(grade) > 90",
    "^^^^",
    'There is no function "prct". Did you mean "pct"? There are pct, lag, known, abs, min, max, log.',
  ],
  ["grade", "^^^^^", "Expected a condition such as grade >= 70, found a number."],
  ["grade + 1", "^^^^^^^^^", "Expected a condition such as grade >= 70, found a number."],
  [
    "grade and early > 1",
    "^^^^^",
    'Expected a condition such as grade >= 70 before "and", found a number.',
  ],
  [
    "not grade",
    "    ^^^^^",
    'Expected a condition such as grade >= 70 after "not", found a number.',
  ],
  ['grade > "ai"', "^^^^^^^^^^^^", '">" cannot compare a number with a text.'],
  [
    'sector > "ai"',
    "^^^^^^^^^^^^^",
    'Texts can only be compared with "=" and "!=", or listed with "in".',
  ],
  [
    "sector = chain",
    "^^^^^^^^^^^^^^",
    '"=" cannot compare a column of texts with a column of texts.',
  ],
  ["sector = 1", "^^^^^^^^^^", '"=" cannot compare a column of texts with a number.'],
  [
    "(grade > 1) = (early > 1)",
    "^^^^^^^^^^^^^^^^^^^^^^^^^",
    '"=" cannot compare a condition with a condition.',
  ],
  ["sector + 1 > 2", "^^^^^^", 'Expected a number before "+", found a column of texts.'],
  ["-sector > 2", " ^^^^^^", 'Expected a number after "-", found a column of texts.'],
  [
    'sector = "mem"',
    "         ^^^^^",
    'Sector is never "mem". Did you mean "meme"? It is one of ai, depin, rwa, meme, l1, l2, defi, gaming, privacy, infrastructure, other.',
  ],
  ["sector in ai", "          ^^", 'Expected "(" after "in", found "ai".'],
  [
    "sector in (ai)",
    "           ^^",
    'Expected a text in quotes, as in sector in ("ai", "depin"), found "ai".',
  ],
  ['grade in ("ai")', "^^^^^", 'Expected a column of texts before "in", found a number.'],
  ["pct(grade + 1) > 90", "    ^^^^^^^^^", "pct() takes a column's name. Write pct(column)."],
  ["pct(sector) > 90", "    ^^^^^^", 'pct() takes a column of numbers; "sector" holds texts.'],
  ["pct(grade) > 90%", "             ^^^", 'pct() runs from 0 to 100: write 90 without "%".'],
  ["lag(grade) > 90", "^^^^^^^^^^", "Write lag(column, days); found 1 arguments."],
  ["lag(grade, 0) > 90", "           ^", "lag() goes back a whole number of days from 1 to 3650."],
  [
    "lag(grade, early) > 90",
    "           ^^^^^",
    "lag() goes back a whole number of days from 1 to 3650.",
  ],
  ["min(grade) > 90", "^^^^^^^^^^", "Write min(number, number, …); found 1 arguments."],
  ["abs() > 90", "^^^^^", "Write abs(number); found 0 arguments."],
  ["abs(sector) > 90", "    ^^^^^^", "Expected a number in abs(), found a column of texts."],
])("%s", (text, marks, message) => {
  const [error] = errorsOf(text);
  expect(error?.message).toBe(message);
  const { start = -1, end = -1 } = error?.position ?? {};
  const first = marks.indexOf("^");
  expect([start, end]).toEqual(first === -1 ? [text.length, text.length] : [first, marks.length]);
});

test("every wrong name is reported at once", () => {
  expect(
    errorsOf("gade > 1 and erly > 1 or not volum > 1").map(({ position }) => position),
  ).toEqual([
    { start: 0, end: 4 },
    { start: 13, end: 17 },
    { start: 29, end: 34 },
  ]);
});

test("neither length nor depth overflows the stack", () => {
  const deep = (open: string, count: number, close: string) =>
    errorsOf(`${open.repeat(count)}grade > 1${close.repeat(count)}`)[0]?.message;
  expect(deep("(", 10_000, ")")).toBe(
    `The expression has 20009 characters; at most ${maxExpressionLength} are allowed.`,
  );
  const tooDeep = "Nested too deep: at most 64 levels are allowed.";
  expect(deep("(", 900, ")")).toBe(tooDeep);
  expect(deep("not ", 490, "")).toBe(tooDeep);
  expect(errorsOf(`${"-".repeat(1900)}1 > 0`)[0]?.message).toBe(tooDeep);
  expect(errorsOf(`${"abs(".repeat(390)}1${")".repeat(390)} > 0`)[0]?.message).toBe(tooDeep);
  expect(errorsOf(`1${"+1".repeat(990)} > 0`)).toEqual([]);
});

test.each([
  ["a or b and c", "a or b and c", "a or (b and c)"],
  ["not a and b", "not a and b", "(not a) and b"],
  ["not a = b", "not a = b", "not (a = b)"],
  ["a - b - c", "a - b - c", "(a - b) - c"],
  ["a - (b - c)", "a - (b - c)", "a - (b - c)"],
  ["-a * b", "-a * b", "(-a) * b"],
  ["a + b * c >= d", "a + b * c >= d", "(a + (b * c)) >= d"],
  ["a NOT IN ('x', \"y\")", 'not a in ("x", "y")', 'not (a in ("x", "y"))'],
  ["a ≥ −1 × 2 ÷ 3", "a >= -1 * 2 / 3", "a >= (((-1) * 2) / 3)"],
  ["a >= $50m AND b<5 %", "a >= 50M and b < 5%", "(a >= 50M) and (b < 5%)"],
])("%s reads as %s", (text, printed, same) => {
  expect(printExpression(parseSyntax(text))).toBe(printed);
  expect(printExpression(parseSyntax(same))).toBe(printed);
});
