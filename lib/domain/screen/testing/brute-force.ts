import { hasFlag, type MarketFrame } from "@/lib/domain/market/frame";
import {
  type ArithmeticOperator,
  type BinaryNode,
  type ComparisonOperator,
  type Expression,
  scaled,
} from "@/lib/domain/screen/expression/ast";
import type { ScreenQuery, SortKey } from "@/lib/domain/screen/query";

/** A slow second opinion: one token at a time, three-valued conditions as true, false and null. */
type Value = number | boolean | null;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

class Row {
  readonly #frame: MarketFrame;
  readonly #row: number;

  constructor(frame: MarketFrame, row: number) {
    this.#frame = frame;
    this.#row = row;
  }

  numberOf(name: string): number | null {
    const id = this.#frame.catalog.column(name)?.id ?? "";
    return finite(this.#frame.numbers.get(id)?.[this.#row] ?? Number.NaN);
  }

  textOf(name: string): string | null {
    const column = this.#frame.choices.get(name);
    return column?.labels[column.codes[this.#row] ?? 0] || null;
  }

  number(node: Expression): number | null {
    const value = this.value(node);
    return typeof value === "boolean" ? Number(value) : value;
  }

  truth(node: Expression): boolean | null {
    const value = this.value(node);
    return typeof value === "number" ? value === 1 : value;
  }

  value(node: Expression): Value {
    switch (node.kind) {
      case "number":
        return scaled(node.amount, node.suffix);
      case "column":
        return this.numberOf(node.name);
      case "in": {
        const text = node.operand.kind === "column" ? this.textOf(node.operand.name) : null;
        return text === null ? null : node.values.some(({ value }) => value === text);
      }
      case "unary": {
        if (node.operator === "-") {
          const operand = this.number(node.operand);
          return operand === null ? null : -operand;
        }
        const operand = this.truth(node.operand);
        return operand === null ? null : !operand;
      }
      case "call":
        return this.#call(node.name, node.args);
      case "binary":
        return this.#binary(node);
      default:
        return null;
    }
  }

  #call(name: string, args: readonly Expression[]): Value {
    const [first] = args;
    const id = first?.kind === "column" ? first.name : "";
    if (name === "known") return (this.numberOf(id) ?? this.textOf(id)) !== null;
    if (name === "pct") return this.#percentile(id);
    const numbers = args.map((arg) => this.number(arg));
    const known = numbers.filter((value) => value !== null);
    if (known.length < numbers.length) return null;
    if (name === "min") return Math.min(...known);
    if (name === "max") return Math.max(...known);
    const [value = 0] = known;
    if (name === "abs") return Math.abs(value);
    return value > 0 ? Math.log(value) : null;
  }

  #percentile(id: string): number | null {
    const own = this.numberOf(id);
    const all = this.#frame.numbers.get(id)?.filter((value) => !Number.isNaN(value)) ?? [];
    if (own === null) return null;
    const below = all.filter((value) => value < own).length;
    const same = all.filter((value) => value === own).length;
    return (50 * (2 * below + same)) / all.length;
  }

  #binary({ operator, left, right }: BinaryNode): Value {
    if (operator === "and" || operator === "or")
      return joined(operator === "or", [this.truth(left), this.truth(right)]);
    if (right.kind === "text") {
      const text = left.kind === "column" ? this.textOf(left.name) : null;
      return text === null ? null : (text === right.value) === (operator === "=");
    }
    const a = this.number(left);
    const b = this.number(right);
    const result = a === null || b === null ? null : operations[operator](a, b);
    return typeof result === "number" ? finite(result) : result;
  }
}

/** One decisive part decides; without it, one unknown part leaves it open. */
function joined(decisive: boolean, parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

const operations: Readonly<
  Record<ArithmeticOperator | ComparisonOperator, (a: number, b: number) => number | boolean>
> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? Number.NaN : a / b),
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

function matches(frame: MarketFrame, query: ScreenQuery, at: number): boolean {
  const row = new Row(frame, at);
  const inRanges = Object.entries(query.ranges).every(([id, { min, max }]) => {
    const value = row.numberOf(id);
    return value !== null && (min === null || value >= min) && (max === null || value <= max);
  });
  const inChoices = Object.entries(query.choices).every(([id, values]) =>
    values.includes(row.textOf(id) ?? ""),
  );
  const raised = frame.catalog.flags.filter((_, flag) => hasFlag(frame, at, flag));
  const keys = raised.map(({ key }) => key);
  const { level, without, having } = query.flags;
  const flagsFit =
    (level !== "none" || raised.length === 0) &&
    (level !== "nosevere" || raised.every(({ severity }) => severity !== "severe")) &&
    !keys.some((key) => without.includes(key)) &&
    having.every((key) => keys.includes(key));
  const texts = [frame.symbols[at], frame.names[at], frame.ids[at], frame.contracts[at]];
  const textFits = texts.some((text) => text?.toLowerCase().includes(query.text.toLowerCase()));
  const holds = query.where === null || row.truth(query.where.expression) === true;
  return inRanges && inChoices && flagsFit && textFits && holds;
}

function sortValue(frame: MarketFrame, id: string, at: number): number | string | null {
  if (id === "symbol") return (frame.symbols[at] ?? "").toLowerCase();
  if (id === "name") return (frame.names[at] ?? "").toLowerCase();
  const row = new Row(frame, at);
  return frame.choices.has(id) ? row.textOf(id) : row.numberOf(id);
}

function compare(frame: MarketFrame, { column, descending }: SortKey, a: number, b: number) {
  const x = sortValue(frame, column, a);
  const y = sortValue(frame, column, b);
  if (x === y) return 0;
  if (x === null || y === null) return x === null ? 1 : -1;
  return x < y === descending ? 1 : -1;
}

/** Row numbers a screen selects, in order, by looking at each token by itself. */
export function bruteForce(frame: MarketFrame, query: ScreenQuery): number[] {
  const rows = frame.ids.map((_, at) => at).filter((at) => matches(frame, query, at));
  const sort = query.sort.length === 0 ? [{ column: "grade", descending: true }] : query.sort;
  return rows.sort((a, b) => {
    const orders = sort.map((key) => compare(frame, key, a, b));
    return orders.find((order) => order !== 0) ?? a - b;
  });
}
