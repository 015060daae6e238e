import {
  type ChoiceColumn,
  choiceOf,
  type MarketFrame,
  numbersOf,
} from "@/lib/domain/market/frame";
import {
  type BinaryNode,
  type CallNode,
  type Expression,
  scaled,
} from "@/lib/domain/screen/expression/ast";
import { lagOf } from "@/lib/domain/screen/expression/walk";
import { binaryKernels, blockSize, type Kernel, minMaxKernels, unaryKernels } from "./kernels";
import { columnPercentiles } from "./percentiles";

/** A column `days` days before the frame's day, aligned to the frame's rows; null when no run is kept of that day. */
export type LagSource = (columnId: string, days: number) => Float64Array | null;

/** Fills `out` for rows `rows[start]` to before `rows[start + count]`; `count` is at most a block. */
export type Vector = (rows: Uint32Array, start: number, count: number, out: Float64Array) => void;

/** Scratch blocks by nesting; only one screen runs at a time in a process. */
const scratch: Float64Array[] = [];
const scratchAt = (depth: number): Float64Array => (scratch[depth] ??= new Float64Array(blockSize));

const constant =
  (value: number): Vector =>
  (_rows, _start, count, out) => {
    out.fill(value, 0, count);
  };

const gather =
  (values: Float64Array): Vector =>
  (rows, start, count, out) => {
    for (let i = 0; i < count; i++) out[i] = values[rows[start + i] ?? 0] ?? Number.NaN;
  };

/** What each code of a dictionary gives: NaN for unknown, else 1 or 0. */
const byCode = (column: ChoiceColumn, wanted: (label: string) => boolean): Vector => {
  const table = Float64Array.from(column.labels, (label, code) =>
    code === 0 ? Number.NaN : Number(wanted(label)),
  );
  return (rows, start, count, out) => {
    for (let i = 0; i < count; i++)
      out[i] = table[column.codes[rows[start + i] ?? 0] ?? 0] ?? Number.NaN;
  };
};

function combine(left: Vector, right: Vector, kernel: Kernel, depth: number): Vector {
  const block = scratchAt(depth);
  return (rows, start, count, out) => {
    left(rows, start, count, out);
    right(rows, start, count, block);
    kernel(out, block, count);
  };
}

const known =
  (operand: Vector): Vector =>
  (rows, start, count, out) => {
    operand(rows, start, count, out);
    for (let i = 0; i < count; i++) out[i] = Number.isNaN(out[i]) ? 0 : 1;
  };

/** Turns checked expressions into functions over blocks of a frame's rows. */
class Compiler {
  readonly #frame: MarketFrame;
  readonly #lag: LagSource | undefined;

  constructor(frame: MarketFrame, lag: LagSource | undefined) {
    this.#frame = frame;
    this.#lag = lag;
  }

  compile(node: Expression, depth: number): Vector {
    switch (node.kind) {
      case "number":
        return constant(scaled(node.amount, node.suffix));
      case "column":
        return gather(this.#numbers(node.name));
      case "unary":
        return this.#apply(node.operand, unaryKernels[node.operator], depth);
      case "call":
        return this.#call(node, depth);
      case "in":
        return this.#choice(
          node.operand,
          new Set(node.values.map(({ value }) => value.toLowerCase())),
        );
      case "binary":
        return this.#binary(node, depth);
      case "text":
        throw new TypeError("A text stands alone in a checked expression.");
    }
  }

  #id(name: string): string {
    return this.#frame.catalog.column(name)?.id ?? name;
  }

  #numbers(name: string): Float64Array {
    return numbersOf(this.#frame, this.#id(name));
  }

  #choice(node: Expression, wanted: ReadonlySet<string>): Vector {
    if (node.kind !== "column") throw new TypeError("Only a column is compared with a text.");
    const column = choiceOf(this.#frame, this.#id(node.name));
    return byCode(column, (label) => wanted.has(label.toLowerCase()));
  }

  #apply(
    operand: Expression,
    kernel: (block: Float64Array, count: number) => void,
    depth: number,
  ): Vector {
    const inner = this.compile(operand, depth);
    return (rows, start, count, out) => {
      inner(rows, start, count, out);
      kernel(out, count);
    };
  }

  #binary(node: BinaryNode, depth: number): Vector {
    const { left, right, operator } = node;
    const text = left.kind === "text" ? left : right.kind === "text" ? right : null;
    if (text !== null) {
      const same = this.#choice(text === left ? right : left, new Set([text.value.toLowerCase()]));
      if (operator === "=") return same;
      return (rows, start, count, out) => {
        same(rows, start, count, out);
        unaryKernels.not(out, count);
      };
    }
    return combine(
      this.compile(left, depth),
      this.compile(right, depth + 1),
      binaryKernels[operator],
      depth,
    );
  }

  #call(node: CallNode, depth: number): Vector {
    const [first, ...others] = node.args;
    if (first === undefined) throw new TypeError(`${node.name}() has no argument.`);
    switch (node.name) {
      case "abs":
      case "log":
        return this.#apply(first, unaryKernels[node.name], depth);
      case "min":
      case "max": {
        const kernel = minMaxKernels[node.name];
        return others.reduce<Vector>(
          (left, right) => combine(left, this.compile(right, depth + 1), kernel, depth),
          this.compile(first, depth),
        );
      }
      case "pct":
        return gather(
          columnPercentiles(this.#frame, first.kind === "column" ? this.#id(first.name) : ""),
        );
      case "known":
        return this.#known(first);
      case "lag":
        return this.#lagged(node.args);
    }
  }

  #known(node: Expression): Vector {
    const name = node.kind === "column" ? node.name : "";
    const choice = this.#frame.choices.get(this.#id(name));
    return known(choice ? byCode(choice, () => true) : gather(this.#numbers(name)));
  }

  #lagged(args: readonly Expression[]): Vector {
    const lag = lagOf(args, this.#frame.catalog);
    if (lag === null) throw new TypeError("lag() takes a column and a number of days.");
    if (this.#lag === undefined)
      throw new RangeError("This screen looks at earlier days; run it where they are stored.");
    const values = this.#lag(lag.column, lag.days);
    return values === null ? constant(Number.NaN) : gather(values);
  }
}

/**
 * A checked expression as a function over blocks of a frame's rows: numbers, or 1, 0 and NaN for true, false and unknown.
 * Throws a RangeError when the frame lacks a column it reads.
 */
export const compileExpression = (
  expression: Expression,
  frame: MarketFrame,
  lag: LagSource | undefined,
): Vector => new Compiler(frame, lag).compile(expression, 0);
