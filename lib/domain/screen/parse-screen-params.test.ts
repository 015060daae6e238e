import { expect, test } from "vitest";
import { formatScreenParams } from "./format-screen-params";
import { parseScreenParams, type ScreenParams } from "./parse-screen-params";
import { smallCatalog } from "./testing/small-market";

const parse = (params: ScreenParams) => parseScreenParams(params, smallCatalog, ["panel"]);
const from = (text: string) => parse(new URLSearchParams(text));

function normal(text: string): string {
  const result = from(text);
  return result.ok ? formatScreenParams(result.query) : JSON.stringify(result.errors);
}

test.each([
  ["volume24h=100k..&marketCap=..50M", "marketCap=..50000000&volume=100000.."],
  ["momentum=-5%25..12.5 %25", "momentum=-0.05..0.125"],
  ["grade= 70 .. ", "grade=70.."],
  ["cexListed=0", "cexListed=0"],
  ["sector=DePIN, ai&sector=ai", "sector=depin,ai"],
  ["sector=&grade=&where= &flags=&sort=&columns=&asOf=latest", ""],
  ["flags=none,nosevere", "flags=none"],
  [
    "sort=-volume24h,symbol&columns=volume24h,flags,volume",
    "sort=-volume,symbol&columns=volume,flags",
  ],
  ['where=grade > 70 and chain = "base"', 'where=grade+%3E+70+and+chain+%3D+"base"'],
  ["panel=open&q= pepe ", "q=pepe"],
  ["asOf=2021-05-01&limit=50&cursor=1.2.3", "asOf=2021-05-01&limit=50&cursor=1.2.3"],
])("%s is the screen %s", (text, expected) => {
  expect(normal(text)).toBe(expected);
});

test.each([
  ["grade=..", "grade", "A range needs at least one end, as in 70.. or ..50M."],
  ["grade=high", "grade", '"high" is not a number. Write a range such as 70.., ..50M or 0..5%.'],
  ["grade=70..x", "grade", '"x" is not a number. Write a range such as 70.., ..50M or 0..5%.'],
  [
    "grade=1..2..3",
    "grade",
    '"1..2..3" is not a number. Write a range such as 70.., ..50M or 0..5%.',
  ],
  [
    "grade=1e999..",
    "grade",
    '"1e999" is not a number. Write a range such as 70.., ..50M or 0..5%.',
  ],
  ["grade=NaN..", "grade", '"NaN" is not a number. Write a range such as 70.., ..50M or 0..5%.'],
  ["grade=80..70", "grade", "The range begins at 80 and ends before it, at 70."],
  ["grade=70..&grade=..90", "grade", '"grade" is given more than once.'],
  ["volume=1..&volume24h=2..", "volume24h", '"volume24h" is given more than once.'],
  ["grad=70..", "grad", 'There is no parameter or column "grad". Did you mean "grade"?'],
  [
    "sector=ai,mem",
    "sector",
    'Sector is never "mem". Did you mean "meme"? It is one of ai, depin, rwa, meme, l1, l2, defi, gaming, privacy, infrastructure, other.',
  ],
  [
    "flags=-honypot",
    "flags",
    'There is no red flag "honypot". Did you mean "honeypot"? Write none, nosevere, or keys with "-" before those to leave out.',
  ],
  ["flags=honeypot,-honeypot", "flags", '"honeypot" is asked for and left out at once.'],
  ["flags=none,honeypot", "flags", '"none" leaves no token with "honeypot".'],
  ["sort=-grades", "sort", 'There is no column "grades". Did you mean "grade"?'],
  ["columns=grade,sprak", "columns", 'There is no column "sprak". Did you mean "spark"?'],
  ["asOf=2021-02-30", "asOf", '"2021-02-30" is not a day. Write it as 2021-05-01, or latest.'],
  ["limit=0", "limit", "The limit is a whole number from 1 to 500."],
  ["limit=1.5", "limit", "The limit is a whole number from 1 to 500."],
  [`q=${"x".repeat(101)}`, "q", "The text has at most 100 characters."],
  ["__proto__=1", "__proto__", 'There is no parameter or column "__proto__".'],
])("%s is refused at %s", (text, path, message) => {
  expect(from(text)).toEqual({ ok: false, errors: [{ path, message }] });
});

test("every error is reported, those of an expression with their place in it", () => {
  expect(parse({ where: "grade > gade", limit: "x", panel: ["a", "b"] })).toEqual({
    ok: false,
    errors: [
      {
        path: "where",
        message: 'There is no column "gade". Did you mean "grade"?',
        position: { start: 8, end: 12 },
      },
      { path: "limit", message: "The limit is a whole number from 1 to 500." },
    ],
  });
});
