import fc from "fast-check";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { sectors } from "@/lib/domain/market/sectors";
import {
  type BinaryOperator,
  type ComparisonOperator,
  type Expression,
  suffixes,
  type TextNode,
} from "@/lib/domain/screen/expression/ast";
import { printExpression } from "@/lib/domain/screen/expression/print";
import type { Range, ScreenQuery } from "@/lib/domain/screen/query";
import { smallCatalog, type TestToken } from "./small-market";

const position = { start: 0, end: 0 };
const numberColumns = smallCatalog.columns
  .filter(({ kind }) => kind === "number")
  .map(({ id }) => id);
const chains = ["solana", "base", "arbitrum one"];
const sectorIds = sectors.map(({ id }) => id);
const flagKeys = smallCatalog.flags.map(({ key }) => key);

/** Few different values, so that ties and equal bounds are common. */
const cell = fc.option(fc.constantFrom(-2, -0.5, 0, 0.05, 0.35, 1, 2, 70, 1e6), { nil: undefined });

export const tokens: fc.Arbitrary<TestToken[]> = fc.array(
  fc.record(
    {
      numbers: fc
        .record(Object.fromEntries(numberColumns.map((id) => [id, cell])))
        .map((values) =>
          Object.fromEntries(
            Object.entries(values).flatMap(([id, value]) =>
              value === undefined ? [] : [[id, id === "cexListed" ? Number(value > 0) : value]],
            ),
          ),
        ),
      sector: fc.constantFrom(...sectorIds.slice(0, 4)),
      chain: fc.constantFrom(...chains),
      flags: fc.integer({ min: 0, max: 7 }),
      symbol: fc.constantFrom("PEPE", "SOL", "AB", "ab"),
      contract: fc.constantFrom("", "0xPEBE"),
    },
    { requiredKeys: ["numbers"] },
  ),
  { maxLength: 40 },
);

const text = (values: readonly string[]): fc.Arbitrary<TextNode> =>
  fc.constantFrom(...values).map((value) => ({ kind: "text", value, position }));
const column = (ids: readonly string[]): fc.Arbitrary<Expression> =>
  fc.constantFrom(...ids).map((name) => ({ kind: "column", name, position }));
const binary = (
  operator: BinaryOperator,
  operand: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> =>
  fc
    .tuple(operand, operand)
    .map(([left, right]) => ({ kind: "binary", operator, left, right, position }));

const comparisons = ["=", "!=", "<", "<=", ">", ">="] as const satisfies ComparisonOperator[];

const choiceTests: fc.Arbitrary<Expression> = fc
  .constantFrom(["sector", sectorIds.slice(0, 5)] as const, ["chain", [...chains, "x"]] as const)
  .chain(([id, values]) =>
    fc.oneof(
      fc.array(text(values), { minLength: 1, maxLength: 3 }).map(
        (listed): Expression => ({
          kind: "in",
          operand: { kind: "column", name: id, position },
          values: listed,
          position,
        }),
      ),
      fc.tuple(fc.constantFrom("=", "!=") satisfies fc.Arbitrary<BinaryOperator>, text(values)).map(
        ([operator, right]): Expression => ({
          kind: "binary",
          operator,
          left: { kind: "column", name: id, position },
          right,
          position,
        }),
      ),
    ),
  );

/** Well-typed conditions without `lag`. */
export const conditions: fc.Arbitrary<Expression> = fc.letrec<{
  number: Expression;
  condition: Expression;
}>((tie) => ({
  number: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    column([...numberColumns, "volume24h"]),
    fc
      .tuple(fc.constantFrom(0, 0.5, 1, 2, 5, 35, 70), fc.constantFrom(...suffixes))
      .map(([amount, suffix]): Expression => ({ kind: "number", amount, suffix, position })),
    binary("+", tie("number")),
    binary("-", tie("number")),
    binary("*", tie("number")),
    binary("/", tie("number")),
    tie("number").map(
      (operand): Expression => ({
        kind: "unary",
        operator: "-",
        operand,
        position,
      }),
    ),
    fc
      .tuple(fc.constantFrom("abs", "log"), tie("number"))
      .map(([name, arg]): Expression => ({ kind: "call", name, args: [arg], position })),
    fc
      .tuple(fc.constantFrom("min", "max"), fc.array(tie("number"), { minLength: 2, maxLength: 3 }))
      .map(([name, args]): Expression => ({ kind: "call", name, args, position })),
    column(numberColumns).map(
      (arg): Expression => ({
        kind: "call",
        name: "pct",
        args: [arg],
        position,
      }),
    ),
  ),
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    ...comparisons.map((operator) => binary(operator, tie("number"))),
    choiceTests,
    column(["cexListed"]),
    column([...numberColumns, "sector", "chain"]).map(
      (arg): Expression => ({
        kind: "call",
        name: "known",
        args: [arg],
        position,
      }),
    ),
    tie("condition").map(
      (operand): Expression => ({
        kind: "unary",
        operator: "not",
        operand,
        position,
      }),
    ),
    binary("and", tie("condition")),
    binary("or", tie("condition")),
  ),
})).condition;

const bound = fc.constantFrom(-0.5, 0, 0.05, 1, 2, 70, 1e6, 1e-7, 1.5e22);
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.option(bound), fc.option(bound))
  .filter(([min, max]) => min !== null || max !== null)
  .map(([min, max]) =>
    min !== null && max !== null && min > max ? { min: max, max: min } : { min, max },
  );

const ranges = fc.dictionary(fc.constantFrom(...numberColumns), range, {
  maxKeys: 3,
  noNullPrototype: true,
});
const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const choices = fc
  .record({ sector: some(sectorIds.slice(0, 5)), chain: some(chains) }, { requiredKeys: [] })
  .map((chosen): ScreenQuery["choices"] => chosen);
const flags = fc
  .tuple(fc.constantFrom("any", "nosevere", "none"), fc.subarray(flagKeys), fc.subarray(flagKeys))
  .map(([level, without, rest]): ScreenQuery["flags"] => ({
    level,
    without,
    having: level === "none" ? [] : rest.filter((key) => !without.includes(key)),
  }));

/** Screens as the parser makes them; the tree of `where` is to be parsed from its text. */
export const queries: fc.Arbitrary<ScreenQuery> = fc.record({
  ranges,
  choices,
  flags,
  text: fc.constantFrom("", "", "ab", "PEBE", "a & b=c+d%20é"),
  where: fc.option(
    conditions.map((expression) => ({ text: printExpression(expression), expression })),
  ),
  sort: fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...numberColumns, "sector", "chain", "symbol", "name"),
      descending: fc.boolean(),
    }),
    { maxLength: 3, selector: ({ column: id }) => id },
  ),
  columns: fc.option(some(["grade", "flags", "spark", "volume"])),
  asOf: fc.option(fc.integer({ min: 15_000, max: 25_000 }).map((day) => parseDay(formatDay(day)))),
  limit: fc.option(fc.integer({ min: 1, max: 500 })),
  cursor: fc.option(fc.constantFrom("1.2.3", "zz.1.abc")),
});
