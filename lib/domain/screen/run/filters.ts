import { choiceOf, type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import type { Expression } from "@/lib/domain/screen/expression/ast";
import { nodesOf } from "@/lib/domain/screen/expression/walk";
import { type FlagMask, flagMasks } from "@/lib/domain/screen/flag-filter";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import { compileExpression, type LagSource, type Vector } from "./compile";
import { blockSize } from "./kernels";
import { textFilter } from "./text-filter";

/** Keeps, at the front of `rows`, those of the first `count` that match, in order; returns how many. */
export interface Filter {
  readonly keep: (rows: Uint32Array, count: number) => number;
  /** Work for one row, compared with a range's. */
  readonly cost: number;
}

function rangeFilter(values: Float64Array, min: number | null, max: number | null): Filter {
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  return {
    cost: 1,
    keep: (rows, count) => {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        const value = values[row] ?? Number.NaN;
        rows[kept] = row;
        // Adding the outcome avoids a branch that a processor cannot foresee.
        kept += Number(value >= low && value <= high);
      }
      return kept;
    },
  };
}

function codeFilter(codes: Uint32Array, wanted: Uint8Array): Filter {
  return {
    cost: 1,
    keep: (rows, count) => {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        rows[kept] = row;
        kept += wanted[codes[row] ?? 0] ?? 0;
      }
      return kept;
    },
  };
}

function bitFilter(bits: Uint32Array, { required, forbidden }: FlagMask): Filter {
  return {
    cost: 1,
    keep: (rows, count) => {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        const own = bits[row] ?? 0;
        rows[kept] = row;
        kept += Number((own & forbidden) === 0 && (own & required) === required);
      }
      return kept;
    },
  };
}

const truth = new Float64Array(blockSize);

function vectorFilter(condition: Vector, cost: number): Filter {
  return {
    cost,
    keep: (rows, count) => {
      let kept = 0;
      for (let start = 0; start < count; start += blockSize) {
        const size = Math.min(blockSize, count - start);
        condition(rows, start, size, truth);
        for (let i = 0; i < size; i++) {
          rows[kept] = rows[start + i] ?? 0;
          kept += Number(truth[i] === 1);
        }
      }
      return kept;
    },
  };
}

/** The conditions that must all hold: "a and b" is true just when both are. */
function conjuncts(expression: Expression): Expression[] {
  const parts: Expression[] = [];
  const stack = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop())
    if (node.kind === "binary" && node.operator === "and") stack.push(node.right, node.left);
    else parts.push(node);
  return parts;
}

function sizeOf(node: Expression): number {
  let size = 0;
  for (const _ of nodesOf(node)) size++;
  return size;
}

/** One filter for each thing a screen asks. Throws a RangeError when the frame lacks a column. */
export function filtersOf(
  frame: MarketFrame,
  query: ScreenQuery,
  lag: LagSource | undefined,
): Filter[] {
  const filters = Object.entries(query.ranges).map(([id, { min, max }]) =>
    rangeFilter(numbersOf(frame, id), min, max),
  );
  for (const [id, values] of Object.entries(query.choices)) {
    const column = choiceOf(frame, id);
    const wanted = new Set(values.map((value) => value.toLowerCase()));
    const mask = Uint8Array.from(column.labels, (label, code) =>
      Number(code > 0 && wanted.has(label.toLowerCase())),
    );
    filters.push(codeFilter(column.codes, mask));
  }
  for (const [at, mask] of flagMasks(query.flags, frame.catalog).entries()) {
    const bits = frame.flagBits[at];
    if (bits && (mask.required !== 0 || mask.forbidden !== 0)) filters.push(bitFilter(bits, mask));
  }
  if (query.text !== "") filters.push(textFilter(frame, query.text));
  for (const part of query.where ? conjuncts(query.where.expression) : [])
    filters.push(vectorFilter(compileExpression(part, frame, lag), sizeOf(part)));
  return filters;
}
