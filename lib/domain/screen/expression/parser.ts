import type { BinaryOperator, CallNode, Expression, FunctionName, Position, TextNode } from "./ast";
import { functionNames } from "./functions";
import { lex, type Token } from "./lex";
import { didYouMean } from "./nearest";
import { SyntaxProblem } from "./problem";

const maxDepth = 64;

/** How strongly an operator binds; `not` and the sign stand before their operand. */
export const powers = {
  or: 1,
  and: 2,
  not: 3,
  "=": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  in: 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  sign: 7,
} as const;

const comparisonPower = 4;
const binaryOperators = new Set<string>(
  Object.keys(powers).filter((name) => !["not", "in", "sign"].includes(name)),
);
const isBinary = (text: string): text is BinaryOperator => binaryOperators.has(text);
const isFunction = (text: string): text is FunctionName =>
  functionNames.some((name) => name === text);

const shown = (token: Token) => (token.kind === "end" ? "the end" : `"${token.text}"`);

/** A Pratt parser. Source: Pratt 1973, "Top down operator precedence". */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = lex(source);
  }

  whole(): Expression {
    const expression = this.#expression(1);
    const left = this.#peek();
    if (left.kind !== "end") this.#fail(this.#afterOperand(left), left);
    return expression;
  }

  #peek(ahead = 0): Token {
    const at = Math.min(this.#at + ahead, this.#tokens.length - 1);
    const token = this.#tokens[at];
    if (token === undefined) throw new SyntaxProblem("Write an expression.", { start: 0, end: 0 });
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #is(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return (token.kind === "sign" || token.kind === "word") && token.text === text;
  }

  #fail(message: string, position: Position): never {
    throw new SyntaxProblem(message, { start: position.start, end: position.end });
  }

  #afterOperand(token: Token): string {
    if (token.text === ")") return 'This ")" closes nothing.';
    return `Expected an operator such as "and" or ">=", found ${shown(token)}.`;
  }

  #expression(minimum: number): Expression {
    if (++this.#depth > maxDepth)
      this.#fail(`Nested too deep: at most ${maxDepth} levels are allowed.`, this.#peek());
    let left = this.#prefix();
    for (;;) {
      const next = this.#infix(left, minimum);
      if (next === null) break;
      left = next;
    }
    this.#depth--;
    return left;
  }

  #infix(left: Expression, minimum: number): Expression | null {
    if (this.#is("in") || (this.#is("not") && this.#is("in", 1)))
      return comparisonPower < minimum ? null : this.#membership(left);
    const token = this.#peek();
    if (token.kind !== "sign" && token.kind !== "word") return null;
    if (!isBinary(token.text)) return null;
    const power = powers[token.text];
    if (power < minimum) return null;
    this.#take();
    const right = this.#expression(power + 1);
    if (power === comparisonPower) this.#rejectChain();
    const position = { start: left.position.start, end: right.position.end };
    return { kind: "binary", operator: token.text, left, right, position };
  }

  #rejectChain(): void {
    const token = this.#peek();
    const chained =
      this.#is("in") || (isBinary(token.text) && powers[token.text] === comparisonPower);
    if (chained && token.kind !== "text")
      this.#fail(
        'Comparisons cannot be chained. Join two with "and": 40 <= grade and grade < 60.',
        token,
      );
  }

  #membership(left: Expression): Expression {
    const negated = this.#is("not");
    if (negated) this.#take();
    this.#take();
    this.#open("in");
    const values: TextNode[] = [];
    do {
      const token = this.#take();
      if (token.kind !== "text")
        this.#fail(
          `Expected a text in quotes, as in sector in ("ai", "depin"), found ${shown(token)}.`,
          token,
        );
      values.push({
        kind: "text",
        value: token.value,
        position: { start: token.start, end: token.end },
      });
    } while (this.#comma());
    const position = { start: left.position.start, end: this.#close().end };
    this.#rejectChain();
    const test: Expression = { kind: "in", operand: left, values, position };
    return negated ? { kind: "unary", operator: "not", operand: test, position } : test;
  }

  #open(after: string): void {
    const token = this.#take();
    if (token.text !== "(" || token.kind !== "sign")
      this.#fail(`Expected "(" after "${after}", found ${shown(token)}.`, token);
  }

  #close(): Token {
    const token = this.#take();
    if (token.text !== ")" || token.kind !== "sign")
      this.#fail(`Expected ")", found ${shown(token)}.`, token);
    return token;
  }

  #comma(): boolean {
    if (!this.#is(",")) return false;
    this.#take();
    return true;
  }

  #prefix(): Expression {
    const token = this.#take();
    const position = { start: token.start, end: token.end };
    if (token.kind === "number")
      return { kind: "number", amount: token.amount, suffix: token.suffix, position };
    if (token.kind === "text") return { kind: "text", value: token.value, position };
    if (token.kind === "name")
      return this.#is("(") ? this.#call(token) : { kind: "column", name: token.text, position };
    if (token.text === "not") return this.#unary("not", powers.not, token);
    if (token.text === "-") return this.#unary("-", powers.sign, token);
    if (token.text === "(") {
      const inner = this.#expression(1);
      const { end } = this.#close();
      return { ...inner, position: { start: token.start, end } };
    }
    return this.#fail(`Expected a column, a number or "(", found ${shown(token)}.`, token);
  }

  #unary(operator: "-" | "not", power: number, token: Token): Expression {
    const operand = this.#expression(power);
    const position = { start: token.start, end: operand.position.end };
    return { kind: "unary", operator, operand, position };
  }

  #call(name: Token): CallNode {
    const { text } = name;
    if (!isFunction(text))
      return this.#fail(
        `There is no function "${text}".${didYouMean(text, functionNames)} There are ${functionNames.join(", ")}.`,
        name,
      );
    this.#open(text);
    const args: Expression[] = [];
    if (!this.#is(")")) {
      do args.push(this.#expression(1));
      while (this.#comma());
    }
    const { end } = this.#close();
    return { kind: "call", name: text, args, position: { start: name.start, end } };
  }
}

/** The syntax tree of an expression; columns and types are not looked at. Throws a SyntaxProblem. */
export const parseSyntax = (source: string): Expression => new Parser(source).whole();
