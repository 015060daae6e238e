import type { ColumnInfo } from "@/lib/domain/column";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { BinaryNode, CallNode, ColumnNode, Expression, InNode, UnaryNode } from "./ast";
import { type FunctionDeclaration, functions, maxLagDays } from "./functions";
import { didYouMean } from "./nearest";
import type { ExpressionError } from "./problem";

/** A 0/1 column is a number and a condition; `wrong` has been reported already. */
type Type = "number" | "condition" | "flag" | "text" | "choice" | "wrong";

const called: Readonly<Record<Type, string>> = {
  number: "a number",
  condition: "a condition",
  flag: "a yes/no column",
  text: "a text",
  choice: "a column of texts",
  wrong: "something unknown",
};

const isNumber = (type: Type) => type === "number" || type === "flag" || type === "wrong";
const isCondition = (type: Type) => type === "condition" || type === "flag" || type === "wrong";

class Checker {
  readonly errors: ExpressionError[] = [];
  readonly #catalog: ScreenCatalog;

  constructor(catalog: ScreenCatalog) {
    this.#catalog = catalog;
  }

  #wrong(node: Expression, message: string): "wrong" {
    this.errors.push({ message, position: node.position });
    return "wrong";
  }

  type(node: Expression): Type {
    switch (node.kind) {
      case "number":
      case "text":
        return node.kind;
      case "column":
        return this.#columnType(node);
      case "call":
        return this.#call(node);
      case "unary":
        return this.#unary(node);
      case "in":
        return this.#membership(node);
      case "binary":
        return this.#binary(node);
    }
  }

  number(node: Expression, where: string): void {
    const type = this.type(node);
    if (!isNumber(type)) this.#wrong(node, `Expected a number${where}, found ${called[type]}.`);
  }

  condition(node: Expression, where: string): void {
    const type = this.type(node);
    if (!isCondition(type))
      this.#wrong(node, `Expected a condition such as grade >= 70${where}, found ${called[type]}.`);
  }

  #column(node: ColumnNode): ColumnInfo | null {
    const info = this.#catalog.column(node.name);
    if (info !== undefined) return info;
    const names = this.#catalog.columns.map(({ id }) => id);
    this.#wrong(node, `There is no column "${node.name}".${didYouMean(node.name, names)}`);
    return null;
  }

  #columnType(node: ColumnNode): Type {
    const info = this.#column(node);
    if (info === null) return "wrong";
    if (info.kind === "choice") return "choice";
    return info.unit === "flag" ? "flag" : "number";
  }

  #unary(node: UnaryNode): Type {
    if (node.operator === "not") {
      this.condition(node.operand, ' after "not"');
      return "condition";
    }
    this.number(node.operand, ' after "-"');
    return "number";
  }

  #binary(node: BinaryNode): Type {
    const { operator, left, right } = node;
    if (operator === "and" || operator === "or") {
      this.condition(left, ` before "${operator}"`);
      this.condition(right, ` after "${operator}"`);
      return "condition";
    }
    if (operator === "+" || operator === "-" || operator === "*" || operator === "/") {
      this.number(left, ` before "${operator}"`);
      this.number(right, ` after "${operator}"`);
      return "number";
    }
    this.#comparison(node);
    return "condition";
  }

  #comparison(node: BinaryNode): void {
    const { operator, left, right } = node;
    const types = [this.type(left), this.type(right)];
    if (types.includes("wrong")) return;
    if (types.every(isNumber)) {
      this.#percentiles(left, right);
      return;
    }
    if (types.includes("choice") && types.includes("text")) {
      if (operator !== "=" && operator !== "!=")
        this.#wrong(node, 'Texts can only be compared with "=" and "!=", or listed with "in".');
      const [column, text] = left.kind === "column" ? [left, right] : [right, left];
      if (column.kind === "column" && text.kind === "text") this.#value(column, text);
      return;
    }
    const [first = "wrong", second = "wrong"] = types;
    this.#wrong(node, `"${operator}" cannot compare ${called[first]} with ${called[second]}.`);
  }

  /** `pct(volume) >= 90%` would compare with 0.9 and always hold. */
  #percentiles(left: Expression, right: Expression): void {
    const isPercentile = (node: Expression) => node.kind === "call" && node.name === "pct";
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (isPercentile(one) && other.kind === "number" && other.suffix === "%")
        this.#wrong(other, `pct() runs from 0 to 100: write ${other.amount} without "%".`);
  }

  #membership(node: InNode): Type {
    const type = this.type(node.operand);
    if (type === "wrong") return "wrong";
    if (type !== "choice" || node.operand.kind !== "column")
      return this.#wrong(
        node.operand,
        `Expected a column of texts before "in", found ${called[type]}.`,
      );
    for (const value of node.values) this.#value(node.operand, value);
    return "condition";
  }

  #value(column: ColumnNode, text: Expression & { readonly kind: "text" }): void {
    const info = this.#catalog.column(column.name);
    if (info?.kind !== "choice" || info.values === undefined) return;
    const allowed = info.values.map(({ value }) => value);
    if (allowed.some((value) => value.toLowerCase() === text.value.toLowerCase())) return;
    this.#wrong(
      text,
      `${info.label} is never "${text.value}".${didYouMean(text.value, allowed)} It is one of ${allowed.join(", ")}.`,
    );
  }

  #call(node: CallNode): Type {
    const declaration: FunctionDeclaration = functions[node.name];
    const wanted = {
      numbers: node.args.length >= 2,
      "number column and days": node.args.length === 2,
    };
    const { takes } = declaration;
    const fits =
      takes === "numbers" || takes === "number column and days"
        ? wanted[takes]
        : node.args.length === 1;
    if (!fits) {
      this.#wrong(node, `Write ${declaration.signature}; found ${node.args.length} arguments.`);
      return declaration.gives;
    }
    const [first, second] = node.args;
    if (first !== undefined && takes !== "number" && takes !== "numbers")
      this.#columnArgument(node, first, takes !== "column");
    else for (const arg of node.args) this.number(arg, ` in ${node.name}()`);
    if (takes === "number column and days" && second !== undefined) this.#days(second);
    return declaration.gives;
  }

  #columnArgument(call: CallNode, node: Expression, ofNumbers: boolean): void {
    if (node.kind !== "column") {
      this.#wrong(
        node,
        `${call.name}() takes a column's name. Write ${functions[call.name].signature}.`,
      );
      return;
    }
    const type = this.#columnType(node);
    if (ofNumbers && !isNumber(type))
      this.#wrong(node, `${call.name}() takes a column of numbers; "${node.name}" holds texts.`);
  }

  #days(node: Expression): void {
    const days = node.kind === "number" && node.suffix === "" ? node.amount : Number.NaN;
    if (!Number.isInteger(days) || days < 1 || days > maxLagDays)
      this.#wrong(node, `lag() goes back a whole number of days from 1 to ${maxLagDays}.`);
  }
}

/** Every type error of a syntax tree as the condition of a screen; empty when it is one. */
export function checkCondition(expression: Expression, catalog: ScreenCatalog): ExpressionError[] {
  const checker = new Checker(catalog);
  checker.condition(expression, "");
  return checker.errors;
}
