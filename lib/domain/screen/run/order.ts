import type { MarketFrame } from "@/lib/domain/market/frame";
import type { SortKey } from "@/lib/domain/screen/query";
import { perFrame } from "./per-frame";

/** Orders kept of one frame; each costs four bytes a token. */
const keptOrders = 16;
const ordersOf = perFrame(() => new Map<string, Uint32Array>());

type Compare = (a: number, b: number) => number;

const byNumber =
  (values: Float64Array, descending: boolean): Compare =>
  (a, b) => {
    const x = values[a] ?? Number.NaN;
    const y = values[b] ?? Number.NaN;
    if (x < y) return descending ? 1 : -1;
    if (x > y) return descending ? -1 : 1;
    // Equal, or at least one is unknown: unknown goes last in both directions.
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  };

/** Dense ranks of texts by code unit order without case; NaN for the empty text, which is unknown. */
function textRanks(texts: readonly string[]): Float64Array {
  const lower = texts.map((text) => text.toLowerCase());
  const sorted = [...new Set(lower)].sort();
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return Float64Array.from(lower, (text) => (text === "" ? Number.NaN : (ranks.get(text) ?? 0)));
}

function sortValues(frame: MarketFrame, id: string): Float64Array {
  if (id === "symbol") return textRanks(frame.symbols);
  if (id === "name") return textRanks(frame.names);
  const numbers = frame.numbers.get(id);
  if (numbers !== undefined) return numbers;
  const choice = frame.choices.get(id);
  if (choice === undefined) throw new RangeError(`This frame has no column "${id}" to sort by.`);
  const ranks = textRanks(choice.labels);
  return Float64Array.from(choice.codes, (code) => ranks[code] ?? Number.NaN);
}

function sortRows(frame: MarketFrame, sort: readonly SortKey[]): Uint32Array {
  const compares = sort.map(({ column, descending }) =>
    byNumber(sortValues(frame, column), descending),
  );
  const rows = Uint32Array.from(frame.keys, (_, row) => row);
  return rows.sort((a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return (frame.keys[a] ?? 0) - (frame.keys[b] ?? 0);
  });
}

export const defaultSort: readonly SortKey[] = [{ column: "grade", descending: true }];

/**
 * All rows of a frame in an order: unknown values last whatever the direction, ties by token key.
 * Sorted once a frame and order; a screen then only walks along it.
 */
export function orderOf(frame: MarketFrame, sort: readonly SortKey[]): Uint32Array {
  const keys = sort.length === 0 ? defaultSort : sort;
  const name = keys.map(({ column, descending }) => (descending ? `-${column}` : column)).join();
  const orders = ordersOf(frame);
  const order = orders.get(name) ?? sortRows(frame, keys);
  orders.delete(name);
  orders.set(name, order);
  const [oldest] = orders.keys();
  if (orders.size > keptOrders && oldest !== undefined) orders.delete(oldest);
  return order;
}
