import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExpression } from "./expression/parse-expression";
import { parseSyntax } from "./expression/parser";
import { printExpression } from "./expression/print";
import { formatScreenParams } from "./format-screen-params";
import { parseScreenParams } from "./parse-screen-params";
import { emptyQuery, type ScreenQuery } from "./query";
import { runScreen } from "./run-screen";
import { conditions, queries, tokens } from "./testing/arbitraries";
import { bruteForce } from "./testing/brute-force";
import { smallCatalog, smallMarket } from "./testing/small-market";

/** Screens that leave most tokens in. */
const lightQueries = queries.map(({ where, sort, text }) => ({ ...emptyQuery, where, sort, text }));

const withoutPositions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === "position" ? undefined : inner)));

function parsed(text: string): ScreenQuery {
  const parse = parseScreenParams(new URLSearchParams(text), smallCatalog);
  if (!parse.ok) throw new Error(`${text}: ${JSON.stringify(parse.errors)}`);
  return parse.query;
}

test("a printed expression parses to the same tree, and passes the type check", () => {
  fc.assert(
    fc.property(conditions, (expression) => {
      const text = printExpression(expression);
      expect(withoutPositions(parseSyntax(text))).toEqual(withoutPositions(expression));
      const check = parseExpression(text, smallCatalog);
      // The one well-typed tree that is refused: a percentile against a percentage.
      if (!check.ok) expect(check.errors[0]?.message).toContain("pct() runs from 0 to 100");
    }),
    { numRuns: 300 },
  );
});

test("a screen survives its query string, and its text is the only one", () => {
  fc.assert(
    fc.property(queries, (query) => {
      fc.pre(query.where === null || parseExpression(query.where.text, smallCatalog).ok);
      const text = formatScreenParams(query);
      expect(withoutPositions(parsed(text))).toEqual(withoutPositions(query));
      expect(formatScreenParams(parsed(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("a screen selects and sorts as looking at each token by itself does", () => {
  fc.assert(
    fc.property(tokens, fc.oneof(queries, lightQueries), (market, query) => {
      const frame = smallMarket(market);
      const { rows, total } = runScreen(frame, query);
      expect([...rows]).toEqual(bruteForce(frame, query));
      expect(total).toBe(rows.length);
    }),
    { numRuns: 600 },
  );
});

test("an expression over more than one block selects as looking at each token does", () => {
  fc.assert(
    fc.property(
      fc.array(tokens, { minLength: 1, maxLength: 6 }),
      conditions,
      (parts, expression) => {
        fc.pre(!printExpression(expression).includes("pct"));
        const some = parts.flat();
        const market = Array.from({ length: 2500 }, (_, at) => some[(at * at) % some.length] ?? {});
        const frame = smallMarket(market);
        const where = { text: "", expression };
        const screen = { ...emptyQuery, where };
        expect([...runScreen(frame, screen).rows]).toEqual(bruteForce(frame, screen));
      },
    ),
    { numRuns: 10 },
  );
});
