import { expect, test } from "vitest";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import { smallCatalog } from "@/lib/domain/screen/testing/small-market";
import { describeScreen, screenParts, withoutPart } from "./describe-screen";

function screen(params: string): ScreenQuery {
  const parse = parseScreenParams(new URLSearchParams(params), smallCatalog);
  if (!parse.ok) throw new Error(JSON.stringify(parse.errors));
  return parse.query;
}

test.each([
  ["", "All tokens"],
  ["sort=-grade&columns=grade&asOf=2021-05-01", "All tokens"],
  ["sector=ai", "AI tokens"],
  [
    "sector=ai,depin&marketCap=..50000000&grade=70..&where=momentum > 0 and not cexListed",
    "AI or DePIN tokens under $50M with grade at least 70 and 30-day return above 0%, not listed on a centralised exchange",
  ],
  ["marketCap=10M..1.5B&chain=solana,base", "Tokens of $10M to $1.5B on Solana or Base"],
  ["marketCap=100M..", "Tokens over $100M"],
  [
    "momentum=0.125..&volume=..1234567",
    "Tokens with 30-day return at least 12.5% and 24-hour volume at most $1.234567M",
  ],
  ["grade=40..60&early=50", "Tokens with grade between 40 and 60 and early-ness of 50"],
  ["cexListed=1&flags=none", "Tokens, listed on a centralised exchange, without red flags"],
  ["flags=nosevere,-thinPool", "Tokens, without severe red flags, without “Thin pool”"],
  [
    "flags=thinPool,unlockCliff&q=pepe",
    "Tokens, flagged “Thin pool” and “Unlock cliff”, matching “pepe”",
  ],
  [
    "where=volume24h > 2 * volumeAvg30d",
    "Tokens with 24-hour volume above 2 × 30-day average volume",
  ],
  [
    "where=volume > (2 %2B early) * volumeAvg30d",
    "Tokens with 24-hour volume above (2 + early-ness) × 30-day average volume",
  ],
  ["where=-10%25 <= momentum", "Tokens with 30-day return at least −10%"],
  [
    "where=grade > 70 or early > 80 or cexListed",
    "Tokens with either grade above 70, early-ness above 80 or listed on a centralised exchange",
  ],
  [
    "where=not (grade > 70 or early > 80)",
    "Tokens with grade at most 70 and early-ness at most 80",
  ],
  [
    "where=grade > 70 and (early > 80 or known(chain))",
    "Tokens with grade above 70 and either early-ness above 80 or known chain",
  ],
  [
    'where=sector not in ("meme", "ai") and chain = "solana"',
    "Tokens with sector other than Meme or AI and chain Solana",
  ],
  [
    "where=pct(volume) >= 90 and grade - lag(grade, 7) > 10",
    "Tokens with 24-hour volume percentile at least 90 and grade − grade 7 days before above 10",
  ],
  [
    "where=max(grade, early) > 70 and abs(momentum) < 5%25",
    "Tokens with the largest of grade and early-ness above 70 and the size of 30-day return below 5%",
  ],
])("%s", (params, words) => {
  expect(describeScreen(screen(params), smallCatalog)).toBe(words);
});

test("each part can be taken away by itself, until all tokens are left", () => {
  const query = screen("sector=ai&grade=70..&flags=none&q=x&where=cexListed&cursor=a");
  const parts = screenParts(query, smallCatalog);
  expect(parts).toEqual([
    { param: "sector", words: "AI" },
    { param: "grade", words: "Grade at least 70" },
    { param: "flags", words: "Without red flags" },
    { param: "q", words: "Matching “x”" },
    { param: "where", words: "Listed on a centralised exchange" },
  ]);
  const left = parts.reduce((rest, { param }) => withoutPart(rest, param), query);
  expect(left).toEqual(screen(""));
});
