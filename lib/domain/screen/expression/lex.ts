import { type Position, type Suffix, scaled, suffixOf } from "./ast";
import { SyntaxProblem } from "./problem";

/** A word or sign of the language. `text` is as written, or its plain form for signs such as ≥. */
export type Token = Position &
  (
    | {
        readonly kind: "number";
        readonly text: string;
        readonly amount: number;
        readonly suffix: Suffix;
      }
    | { readonly kind: "text"; readonly text: string; readonly value: string }
    | { readonly kind: "name" | "sign" | "word" | "end"; readonly text: string }
  );

export const maxExpressionLength = 2000;

const words = new Set(["and", "or", "not", "in"]);
const plainSigns: Readonly<Record<string, string>> = {
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "<>": "!=",
  "−": "-",
  "×": "*",
  "÷": "/",
};
const hints: Readonly<Record<string, string>> = {
  "==": 'Write "=" to compare.',
  "&&": 'Write "and".',
  "||": 'Write "or".',
  "!": 'Write "not".',
};

const space = /\s*/y;
const number =
  /\$?(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)(\s*%|[kKmMbB](?![A-Za-z0-9_]))?/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
const text = /"([^"]*)"|'([^']*)'/y;
const sign = /==|&&|\|\||<=|>=|!=|<>|[()<>=!,+\-*/≥≤≠−×÷]/y;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function numberToken(match: RegExpExecArray, position: Position): Token {
  const amount = Number(match[1]);
  const suffix = suffixOf(match[2] ?? "");
  if (!Number.isFinite(scaled(amount, suffix)))
    throw new SyntaxProblem(`"${match[0]}" is too large a number.`, position);
  return { kind: "number", text: match[0], amount, suffix, ...position };
}

function signToken(match: RegExpExecArray, position: Position): Token {
  const hint = hints[match[0]];
  if (hint !== undefined)
    throw new SyntaxProblem(`"${match[0]}" is not an operator. ${hint}`, position);
  return { kind: "sign", text: plainSigns[match[0]] ?? match[0], ...position };
}

function tokenAt(source: string, at: number): Token {
  const span = (match: RegExpExecArray) => ({ start: at, end: at + match[0].length });
  const digits = matchAt(number, source, at);
  if (digits) return numberToken(digits, span(digits));
  const letters = matchAt(name, source, at);
  if (letters) {
    const lower = letters[0].toLowerCase();
    return words.has(lower)
      ? { kind: "word", text: lower, ...span(letters) }
      : { kind: "name", text: letters[0], ...span(letters) };
  }
  const quoted = matchAt(text, source, at);
  if (quoted)
    return { kind: "text", text: quoted[0], value: quoted[1] ?? quoted[2] ?? "", ...span(quoted) };
  const operator = matchAt(sign, source, at);
  if (operator) return signToken(operator, span(operator));
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === '"' || character === "'")
    throw new SyntaxProblem(`The text that begins here has no closing ${character}.`, {
      start: at,
      end: source.length,
    });
  throw new SyntaxProblem(`"${character}" means nothing here.`, {
    start: at,
    end: at + character.length,
  });
}

/** The tokens of an expression, the last of kind `end`. Throws a SyntaxProblem with its position. */
export function lex(source: string): Token[] {
  if (source.length > maxExpressionLength)
    throw new SyntaxProblem(
      `The expression has ${source.length} characters; at most ${maxExpressionLength} are allowed.`,
      { start: maxExpressionLength, end: source.length },
    );
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(space, source, at)?.[0].length ?? 0;
    if (at >= source.length) break;
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", text: "", start: source.length, end: source.length });
  return tokens;
}
