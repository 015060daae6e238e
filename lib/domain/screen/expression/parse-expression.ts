import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { Expression } from "./ast";
import { checkCondition } from "./check";
import { parseSyntax } from "./parser";
import { type ExpressionError, SyntaxProblem } from "./problem";

export type ExpressionParse =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly errors: readonly ExpressionError[] };

/**
 * The condition a text says, or what is wrong with it and where. The first syntax error ends the parse;
 * type errors are all reported. A condition that cannot be decided for a token (a value is unknown) does not match,
 * and neither does its `not`: the logic is Kleene's with three values.
 */
export function parseExpression(text: string, catalog: ScreenCatalog): ExpressionParse {
  try {
    const expression = parseSyntax(text);
    const errors = checkCondition(expression, catalog);
    return errors.length === 0 ? { ok: true, expression } : { ok: false, errors };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    return { ok: false, errors: [{ message: problem.message, position: problem.position }] };
  }
}
