import { scaled, suffixOf } from "./expression/ast";
import type { Range } from "./query";

const bound = /^\s*(-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*([kKmMbB%]?)\s*$/;

/** The number of `25`, `-0.5`, `1e6`, `50M` or `5%`; null when the text is none. */
function parseBound(text: string): number | null {
  const match = bound.exec(text.replace("−", "-"));
  if (!match) return null;
  const value = scaled(Number(match[1]), suffixOf(match[2] ?? ""));
  return Number.isFinite(value) ? value : null;
}

export type RangeParse = { readonly range: Range } | { readonly message: string };

const emptyRange = "A range needs at least one end, as in 70.. or ..50M.";

function orderedRange(min: number | null, max: number | null): RangeParse {
  if (min === null && max === null) return { message: emptyRange };
  if (min !== null && max !== null && min > max)
    return { message: `The range begins at ${min} and ends before it, at ${max}.` };
  return { range: { min, max } };
}

/** The range of `min..max`, either end left out, or of one number, which is both ends. */
export function parseRange(text: string): RangeParse {
  const parts = text.split("..");
  const bounds = parts.map((part) => (part.trim() === "" ? null : parseBound(part)));
  const wrong = parts.find((part, at) => part.trim() !== "" && bounds[at] === null);
  if (wrong !== undefined || parts.length > 2)
    return {
      message: `"${wrong ?? text}" is not a number. Write a range such as 70.., ..50M or 0..5%.`,
    };
  const [min = null, max = min] = bounds;
  return orderedRange(min, max);
}

/** `70..`, `..50000000`, `0..5`, or one number when both ends are the same. */
export function formatRange({ min, max }: Range): string {
  return min !== null && min === max ? String(min) : `${min ?? ""}..${max ?? ""}`;
}
