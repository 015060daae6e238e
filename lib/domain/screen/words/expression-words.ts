import type { ChoiceColumnInfo, ColumnInfo, ColumnUnit } from "@/lib/domain/column";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import {
  type BinaryNode,
  type CallNode,
  type ComparisonOperator,
  type Expression,
  scaled,
} from "@/lib/domain/screen/expression/ast";
import { powers } from "@/lib/domain/screen/expression/parser";
import { choiceNames, flagPhrase, type Phrase } from "./column-words";
import { inSentence, joinWords } from "./lists";
import { valueWords } from "./value-words";

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  "=": "of",
  "!=": "other than",
  "<": "below",
  "<=": "at most",
  ">": "above",
  ">=": "at least",
};

/** What a comparison becomes when it must not hold; exact also for unknown values, which match neither. */
const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};
const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

const isComparison = (operator: string): operator is ComparisonOperator => operator in comparisons;
const isSign = (operator: string): operator is keyof typeof signs => operator in signs;
const isLiteral = (node: Expression): boolean =>
  node.kind === "number" || (node.kind === "unary" && isLiteral(node.operand));
const withPhrase = (words: string): Phrase => ({ form: "with", words });

class Speaker {
  readonly #catalog: ScreenCatalog;

  constructor(catalog: ScreenCatalog) {
    this.#catalog = catalog;
  }

  #column(node: Expression | undefined): ColumnInfo | undefined {
    return node?.kind === "column" ? this.#catalog.column(node.name) : undefined;
  }

  #label(node: Expression | undefined): string {
    return inSentence(this.#column(node)?.label ?? "");
  }

  #unit(node: Expression): ColumnUnit | null {
    const column = this.#column(node.kind === "call" && node.name === "lag" ? node.args[0] : node);
    if (column?.kind === "number") return column.unit;
    return node.kind === "call" && node.name === "pct" ? "grade" : null;
  }

  number(node: Expression, unit: ColumnUnit | null = null): string {
    switch (node.kind) {
      case "number":
        return unit === null
          ? `${node.amount}${node.suffix}`
          : valueWords(scaled(node.amount, node.suffix), unit);
      case "unary":
        return node.operand.kind === "number" && unit !== null
          ? valueWords(-scaled(node.operand.amount, node.operand.suffix), unit)
          : `−${this.number(node.operand)}`;
      case "call":
        return this.#call(node);
      case "binary":
        return this.#arithmetic(node);
      default:
        return this.#label(node);
    }
  }

  #arithmetic(node: BinaryNode): string {
    if (!isSign(node.operator)) return "";
    const power = powers[node.operator];
    const part = (operand: Expression, minimum: number) => {
      const words = this.number(operand);
      return operand.kind === "binary" && powers[operand.operator] < minimum ? `(${words})` : words;
    };
    return `${part(node.left, power)} ${signs[node.operator]} ${part(node.right, power + 1)}`;
  }

  #call({ name, args }: CallNode): string {
    const [first, second] = args;
    if (name === "pct") return `${this.#label(first)} percentile`;
    if (name === "lag")
      return `${this.#label(first)} ${second?.kind === "number" ? valueWords(second.amount, "days") : ""} before`;
    const words = args.map((arg) => this.number(arg));
    if (name === "min") return `the smallest of ${joinWords(words, "and")}`;
    if (name === "max") return `the largest of ${joinWords(words, "and")}`;
    return name === "abs" ? `the size of ${words.join()}` : `the logarithm of ${words.join()}`;
  }

  condition(node: Expression, holds: boolean): Phrase {
    if (node.kind === "unary") return this.condition(node.operand, !holds);
    if (node.kind === "in")
      return this.#choice(
        this.#column(node.operand),
        node.values.map(({ value }) => value),
        holds,
      );
    if (node.kind === "call")
      return withPhrase(`${holds ? "known" : "unknown"} ${this.#label(node.args[0])}`);
    if (node.kind === "binary")
      return isComparison(node.operator)
        ? this.#comparison(node, holds ? node.operator : opposites[node.operator])
        : this.#logic(node, holds);
    const column = this.#column(node);
    return column?.kind === "number" ? flagPhrase(column, holds) : withPhrase("");
  }

  /** "Not (a or b)" is "not a and not b", in three-valued logic too. */
  #logic(node: BinaryNode, holds: boolean): Phrase {
    const word = (node.operator === "and") === holds ? "and" : "or";
    const parts = this.#flatten(node, node.operator).map((part) => {
      const { words } = this.condition(part, holds);
      return part.kind === "binary" && !isComparison(part.operator) ? `(${words})` : words;
    });
    return withPhrase(`${word === "or" ? "either " : ""}${joinWords(parts, word)}`);
  }

  #flatten(node: Expression, operator: string): Expression[] {
    if (node.kind !== "binary" || node.operator !== operator) return [node];
    return [...this.#flatten(node.left, operator), ...this.#flatten(node.right, operator)];
  }

  #choice(column: ColumnInfo | undefined, values: readonly string[], holds: boolean): Phrase {
    if (column?.kind !== "choice") return withPhrase("");
    const names = joinWords(choiceNames(column satisfies ChoiceColumnInfo, values), "or");
    return withPhrase(`${inSentence(column.label)} ${holds ? "" : "other than "}${names}`);
  }

  #comparison({ left, right }: BinaryNode, operator: ComparisonOperator): Phrase {
    const text = left.kind === "text" ? left : right.kind === "text" ? right : null;
    if (text !== null) {
      const column = this.#column(text === left ? right : left);
      return this.#choice(column, [text.value], operator === "=");
    }
    if (isLiteral(left) && !isLiteral(right))
      return this.#comparison({ ...emptyBinary, left: right, right: left }, mirrored[operator]);
    const unit = this.#unit(left);
    return withPhrase(`${this.number(left)} ${comparisons[operator]} ${this.number(right, unit)}`);
  }
}

const emptyBinary = { kind: "binary", operator: "=", position: { start: 0, end: 0 } } as const;

/** The conditions of an expression as phrases, one for each part that must hold. */
export function expressionPhrases(expression: Expression, catalog: ScreenCatalog): Phrase[] {
  const speaker = new Speaker(catalog);
  const phrases: Phrase[] = [];
  const stack = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop())
    if (node.kind === "binary" && node.operator === "and") stack.push(node.right, node.left);
    else phrases.push(speaker.condition(node, true));
  return phrases;
}
