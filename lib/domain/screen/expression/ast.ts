/** Characters `start` to before `end` of the expression's text, counted from 0. */
export interface Position {
  readonly start: number;
  readonly end: number;
}

export type Suffix = "" | "k" | "M" | "B" | "%";
export const suffixes = ["", "k", "M", "B", "%"] as const satisfies readonly Suffix[];
const thousands: Readonly<Record<Exclude<Suffix, "%">, number>> = { "": 1, k: 1e3, M: 1e6, B: 1e9 };

/** What an amount with a suffix is worth. Percent divides, because 35 × 0.01 is not 0.35. */
export const scaled = (amount: number, suffix: Suffix): number =>
  suffix === "%" ? amount / 100 : amount * thousands[suffix];

/** The suffix as written in any case, none when there is no such suffix. */
export const suffixOf = (written: string): Suffix =>
  suffixes.find((suffix) => suffix.toLowerCase() === written.trim().toLowerCase()) ?? "";

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type LogicOperator = "and" | "or";
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | LogicOperator;
export type FunctionName = "pct" | "lag" | "known" | "abs" | "min" | "max" | "log";

interface Node {
  readonly position: Position;
}

/** `2.5M`: the amount as written and its suffix. */
export interface NumberNode extends Node {
  readonly kind: "number";
  readonly amount: number;
  readonly suffix: Suffix;
}
export interface TextNode extends Node {
  readonly kind: "text";
  readonly value: string;
}
export interface ColumnNode extends Node {
  readonly kind: "column";
  readonly name: string;
}
export interface CallNode extends Node {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly args: readonly Expression[];
}
export interface UnaryNode extends Node {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expression;
}
export interface BinaryNode extends Node {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** `sector in ("ai", "depin")` */
export interface InNode extends Node {
  readonly kind: "in";
  readonly operand: Expression;
  readonly values: readonly TextNode[];
}

export type Expression =
  | NumberNode
  | TextNode
  | ColumnNode
  | CallNode
  | UnaryNode
  | BinaryNode
  | InNode;
